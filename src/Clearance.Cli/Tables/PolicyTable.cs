using Clearance.Advice;
using Clearance.Cli.Texts;
using Clearance.Law;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>Changes of law for people: those that touch a parcel, or those between rulebooks.</summary>
internal static class PolicyTable
{
    public static void Write(PolicyChanges changes, Parcel parcel, Wording wording, IAnsiConsole console)
    {
        Title($"{parcel.From} → {parcel.To}  {Shapes.Of(changes.From)} – {Shapes.Of(changes.To)}", console);
        Grid head = Cell.Pairs(indent: 2);
        foreach (ReportWarning warning in changes.Warnings)
        {
            head.Pair(warning.Code, Cell.Of(wording.Say(warning.Text), Cell.Careful));
        }

        if (changes.Changes.Count == 0)
        {
            head.Pair(wording.Say("none", "无"), wording.Say("no change of law in the span touches this parcel", "期间内没有影响此包裹的法规变更"));
        }

        console.Write(head);
        foreach (PolicyChange change in changes.Changes)
        {
            Title(Shapes.Of(change.On), console);
            console.Write(change.IsFirstKnown ? Cell.Pairs(indent: 2).Pair("", wording.Say("the first day whose law is known", "已知法规的起始日")) : Law(change.Law, wording));
            foreach (OptionChange option in change.Options)
            {
                console.Write(Option(option, wording));
            }
        }
    }

    public static void Write(RulebookDiff diff, Wording wording, IAnsiConsole console)
    {
        Title($"{Side(diff.Before, diff.BeforeOn)} → {Side(diff.After, diff.AfterOn)}", console);
        console.Write(diff.Changes.Count > 0
            ? Law(diff.Changes, wording)
            : Cell.Pairs(indent: 2).Pair(wording.Say("none", "无"), wording.Say("nothing differs", "没有差异")));
    }

    private static Grid Law(IEnumerable<LawChange> law, Wording wording)
    {
        Grid grid = Cell.Pairs(indent: 2);
        foreach (LawChange change in law)
        {
            string[] under = [.. new[] { change is { Kind: not LawKind.Procedure, Label: { } label } ? wording.Say(label) : null, change.Source is { } source ? Cited(source, wording) : null }.OfType<string>()];
            grid.Pair("§", Cell.Of(wording.Say(change), string.Join("\n", under)));
        }

        return grid;
    }

    private static Grid Option(OptionChange option, Wording wording)
    {
        Grid grid = Cell.Pairs(indent: 2);
        grid.Pair(option.Procedure, Cell.Of(wording.Say(option), string.Join("\n", Details(option, wording)), OptionPanel.StyleOf(option.StatusAfter)));
        return grid;
    }

    private static IEnumerable<string> Details(OptionChange option, Wording wording)
    {
        if (option.RankBefore != option.RankAfter)
        {
            yield return wording.Say($"rank {option.RankBefore} → {option.RankAfter}", $"排名 {option.RankBefore} → {option.RankAfter}");
        }

        foreach (ChargeChange charge in option.Charges)
        {
            string item = (charge.After ?? charge.Before)!.Value.Item is { } index ? $" items[{Shapes.Of(index)}]" : "";
            yield return $"{(charge.After ?? charge.Before)!.Value.Definition.Id}{item}: {Amount(charge.Before, wording)} → {Amount(charge.After, wording)}";
        }

        foreach (PaperChange paper in option.Papers)
        {
            yield return $"{wording.Say((paper.After ?? paper.Before)!.Requirement.Type.Name)}: {(paper.Before is { } before ? wording.Say(before) : wording.SayValue(null))} → {(paper.After is { } after ? wording.Say(after) : wording.SayValue(null))}";
        }

        string[] missing = [.. option.After?.Missing ?? []];
        if (missing.Length > 0)
        {
            yield return wording.Say("needs ", "需要 ") + string.Join(", ", missing);
        }
    }

    private static string Amount(Duties.Charge? charge, Wording wording) => charge is not { } known ? wording.SayValue(null)
        : known.IsWaived ? wording.Say("waived", "免征")
        : (known.Amount?.ToString() ?? "?") + (known.Rate is { } rate ? $" ({rate})" : "");

    private static string Cited(LegalSource source, Wording wording) => $"[{source.Cite()}, {wording.Say(source.Evidence)}]";

    private static string Side(Rulebook rulebook, DateOnly? on) => on is { } day ? $"{rulebook.Jurisdiction} {rulebook.Version} {Shapes.Of(day)}" : $"{rulebook.Jurisdiction} {rulebook.Version}";

    private static void Title(string text, IAnsiConsole console) => console.Write(new Rule(Markup.Escape(Cell.Safe(text))) { Justification = Justify.Left });
}
