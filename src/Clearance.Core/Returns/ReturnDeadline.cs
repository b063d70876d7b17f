using Clearance.Law;

namespace Clearance.Returns;

/// <summary>The last day for something.</summary>
/// <remarks>Equality is that of all members. Immutable, safe to share between threads.</remarks>
/// <param name="What">What must be done: <c>apply</c>, <c>goodsBack</c>, or <c>declare</c> for a replacement.</param>
/// <param name="On">The last day; null where <paramref name="After"/> is not known.</param>
/// <param name="After">The event from which it is counted: <c>released</c>, <c>paid</c> or <c>goodsBack</c>.</param>
/// <param name="IsMet">Whether it was done by then; null where one of the days is not known.</param>
/// <param name="Source">The law behind it.</param>
public sealed record ReturnDeadline(string What, DateOnly? On, string After, bool? IsMet, LegalSource Source);
