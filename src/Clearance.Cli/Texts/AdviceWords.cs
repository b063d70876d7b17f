using Clearance.Advice;

namespace Clearance.Cli.Texts;

/// <summary>What is said of advice in tables and pages alike.</summary>
internal static class AdviceWords
{
    /// <summary>A way by its name, with its id.</summary>
    public static string SayWay(this Wording wording, ClearanceReport report, RankedOption way)
    {
        string name = wording.Say(report[way.Procedure].Procedure.Name);
        return wording.Say($"{name} ({way.Procedure})", $"{name}（{way.Procedure}）");
    }

    /// <summary>That a mode has no way for the parcel.</summary>
    public static string SayNoWay(this Wording wording) => wording.Say("No such way serves this parcel.", "此包裹没有这类方式。");
}
