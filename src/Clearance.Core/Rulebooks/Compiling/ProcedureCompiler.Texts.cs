using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Json;
using Clearance.Procedures;
using Clearance.Rulebooks.Documents;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <content>Texts and their placeholders.</content>
internal sealed partial class ProcedureCompiler
{
    private NotePlan Plan(NoteDocument note) => new(note.Id.Text, Note(note.Text, note.TextPlace, Scope.Parcel), Condition(note.When), Cited(note)?.Source ?? Cite(note));

    private Note Note(LocalizedText text, Place place, Scope widest)
    {
        var placeholders = new List<Placeholder>();
        foreach (string language in text.Languages)
        {
            CheckBraces(text.In(language), place, language);
            foreach (string name in Placeholders(text.In(language)).Where(n => !placeholders.Exists(p => string.Equals(p.Name, n, StringComparison.Ordinal))))
            {
                if (TryBindPlaceholder(name, place, widest, out Operand operand))
                {
                    placeholders.Add(new Placeholder(name, operand.Slot, operand.Type.Kind));
                }
            }
        }

        return new Note(text, [.. placeholders]);
    }

    private bool TryBindPlaceholder(string name, Place place, Scope widest, out Operand operand)
    {
        operand = default;
        try
        {
            if (TryName(name, 1, out operand) && operand.Type.IsNumeric && (operand.Scope.IsParcel || operand.Scope == widest))
            {
                return true;
            }

            string cause = operand.Type.Kind == default ? "names nothing in force" : $"is {operand.Type} of scope {operand.Scope}";
            Errors.Add(RuleErrors.UnknownPlaceholder, place, $"the placeholder {{{Shown.Text(name)}}} {cause}: it must name a number or money of the parcel.{NearestWords.Ask(name, Names)}");
        }
        catch (FormulaException fault)
        {
            Errors.Add(RuleErrors.UnknownPlaceholder, place, $"the placeholder {{{Shown.Text(name)}}}: {fault.Message}");
        }
        catch (ReportedException)
        {
            // Reported where it stands.
        }

        return false;
    }

    private void CheckBraces(string text, Place place, string language)
    {
        int open = text.LastIndexOf('{');
        if (open >= 0 && text.IndexOf('}', open) < 0)
        {
            Errors.Add(RuleErrors.UnknownPlaceholder, place, $"the text in '{language}' opens a placeholder and does not close it: write {{name}}");
        }
    }

    private static IEnumerable<string> Placeholders(string text)
    {
        for (int open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int close = text.IndexOf('}', open);
            if (close > open)
            {
                yield return text[(open + 1)..close];
            }
        }
    }
}
