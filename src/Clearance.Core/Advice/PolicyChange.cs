using Clearance.Rulebooks.Comparing;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>A day on which the law changes for a parcel.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="On">The first day of the new law.</param>
/// <param name="IsFirstKnown">Whether it is the first day whose law is known: what held before is not known, and then no change of law is listed.</param>
/// <param name="Law">What changed in the law that this parcel reads; empty where <paramref name="IsFirstKnown"/>.</param>
/// <param name="RecommendedBefore">The procedure recommended under the old law; null where none is.</param>
/// <param name="RecommendedAfter">The procedure recommended under the new law; null where none is.</param>
/// <param name="Options">The options that change, in the order of the new law; empty where the result stays as it is.</param>
public sealed record PolicyChange(DateOnly On, bool IsFirstKnown, ValueList<LawChange> Law, string? RecommendedBefore, string? RecommendedAfter, ValueList<OptionChange> Options);
