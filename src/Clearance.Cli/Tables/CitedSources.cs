using Clearance.Documents;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>The sources that a table cites, each once, with title and evidence.</summary>
internal sealed class CitedSources
{
    private readonly SortedDictionary<string, LegalSource> _sources = new(StringComparer.Ordinal);

    public void Add(LegalSource source) => _sources.TryAdd(source.Id, source);

    public void AddAll(ClearanceOption option)
    {
        foreach (Reason reason in option.Reasons)
        {
            Add(reason.Source);
        }

        foreach (Charge charge in option.Charges)
        {
            Add(charge.Definition.Source);
            if (charge.WaivedBy is { } relief)
            {
                Add(relief.Source);
            }
        }

        foreach (DocumentCheck check in option.Documents)
        {
            Add(check.Requirement.Source);
        }

        foreach (Exposure exposure in option.Exposures)
        {
            Add(exposure.Source);
        }

        foreach (ClearanceNote note in option.Steps.Concat(option.Precautions))
        {
            Add(note.Source);
        }

        if (option.Outlook is { } outlook)
        {
            Add(outlook.Source);
            foreach (OutlookDriver driver in outlook.Drivers)
            {
                Add(driver.Source);
            }
        }
    }

    public void Write(Wording wording, IAnsiConsole console)
    {
        if (_sources.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.Write(new Rule(wording.Say("Sources", "来源")) { Justification = Justify.Left });
        Grid grid = Cell.Pairs(indent: 2);
        foreach (LegalSource source in _sources.Values)
        {
            Paragraph title = Cell.Of(source.Title);
            title.Append($" ({wording.Say(source.Evidence)})", Cell.Faint);
            grid.Pair(source.Id, title);
        }

        console.Write(grid);
    }
}
