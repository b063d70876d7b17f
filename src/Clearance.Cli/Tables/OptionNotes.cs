using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Cli.Tables;

/// <summary>The lists of an option: what is missing, what was assumed, what to do, what to heed, what is at stake.</summary>
internal static class OptionNotes
{
    public static IEnumerable<Listing> Of(ClearanceOption option, Wording wording)
    {
        yield return Missing(option, wording);
        yield return Assumed(option, wording);
        var steps = new Listing(wording.Say("Steps", "办理步骤"));
        foreach (ClearanceNote step in option.Steps)
        {
            steps.AddNumbered(wording.Say(step.Text), step.Source);
        }

        yield return steps;
        var precautions = new Listing(wording.Say("Precautions", "注意事项"));
        foreach (ClearanceNote precaution in option.Precautions)
        {
            precautions.Add(wording.Say(precaution.Text), precaution.Source);
        }

        yield return precautions;
        yield return Exposed(option, wording);
    }

    private static Listing Missing(ClearanceOption option, Wording wording)
    {
        var listing = new Listing(wording.Say("Missing facts", "缺少的信息"));
        foreach (string path in option.Missing)
        {
            string text = option.MissingInstead.TryGetValue(path, out ValueList<string>? others) && others.Count > 0
                ? wording.Say($"{path} (or instead {string.Join(" or ", others)})", $"{path}（或以 {string.Join(" 或 ", others)} 代替）")
                : path;
            listing.Add(text, mark: "?", style: Cell.Careful);
        }

        return listing;
    }

    private static Listing Assumed(ClearanceOption option, Wording wording)
    {
        var listing = new Listing(wording.Say("Assumed", "假设"));
        foreach (AssumedFact assumed in option.Assumptions)
        {
            listing.Add($"{assumed.Fact} = {assumed.Value}: {wording.Say(assumed.Text)}");
        }

        return listing;
    }

    private static Listing Exposed(ClearanceOption option, Wording wording)
    {
        var listing = new Listing(wording.Say("If it is not declared right", "未如实申报的后果"));
        foreach (Exposure exposure in option.Exposures)
        {
            listing.Add(wording.Say(exposure), exposure.Source, mark: "!");
        }

        return listing;
    }
}
