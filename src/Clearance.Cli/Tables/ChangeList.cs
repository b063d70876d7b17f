using Clearance.Cli.Answers;
using Clearance.Cli.Texts;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>The days on which a rulebook changes after the day shown.</summary>
internal static class ChangeList
{
    public static Grid Of(RulebookView view, Wording wording)
    {
        Grid grid = Cell.Pairs(indent: 2);
        int territories = view.Contents.Territories.Count;
        int count = 0;
        foreach (RulebookChange change in view.Changes())
        {
            count++;
            grid.Pair(Shapes.Of(change.On), Cell.Of(change.Law.Count == 0 ? wording.Say("imported law", "引用的法规") : string.Join("; ", wording.Sum(change.Law)), change.Territories.Count == territories ? null : string.Join(", ", change.Territories)));
        }

        return count > 0 ? grid : grid.Pair(wording.Say("none", "无"), wording.Say("nothing is known that changes after this day", "目前没有已知的后续变化"));
    }
}
