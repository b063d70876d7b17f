using Clearance.Values;

namespace Clearance.Advice;

/// <summary>The options of a report in the order of a buyer's preferences.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Preferences">What was asked for.</param>
/// <param name="Options">Every option, best first: open ones that keep the limits, those likely to, those that break one, then those that are not open.</param>
/// <param name="DecisiveFacts">Missing facts, as paths into the parcel, of options that might come before the first one once they are known.</param>
public sealed record Recommendation(Preferences Preferences, ValueList<RankedOption> Options, ValueList<string> DecisiveFacts)
{
    /// <summary>The best open option that breaks no limit; null where there is none.</summary>
    public RankedOption? Recommended => Options.Count > 0 && Options[0] is { Status: OptionStatus.Open, Limits: not LimitFit.Broken } first ? first : null;
}
