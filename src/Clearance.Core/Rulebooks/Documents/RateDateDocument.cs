using Clearance.Json;
using Clearance.Law;
using Clearance.Rulebooks.Editions;
using Clearance.Values;

namespace Clearance.Rulebooks.Documents;

/// <summary>One dated entry of the rule that says which day's rate of exchange is taken.</summary>
internal sealed record RateDateDocument(EffectivePeriod Period, RateDay Take, Located Source, LocalizedText? Label, Place Place);
