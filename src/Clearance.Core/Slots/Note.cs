using System.Collections.Immutable;
using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Slots;

/// <summary>A text of the rulebook with its placeholders, each bound to the slot that fills it.</summary>
internal sealed record Note(LocalizedText Text, ImmutableArray<Placeholder> Placeholders)
{
    /// <summary>The text with values put in; what is not known stays as an ellipsis.</summary>
    public LocalizedText Fill(Frame frame, int element, Currency currency)
    {
        if (Placeholders.IsEmpty)
        {
            return Text;
        }

        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string language in Text.Languages)
        {
            string text = Text.In(language);
            foreach (Placeholder placeholder in Placeholders)
            {
                text = text.Replace($"{{{placeholder.Name}}}", Show(frame, element, placeholder, currency), StringComparison.Ordinal);
            }

            filled.Add(language, text);
        }

        return new LocalizedText(filled);
    }

    private static string Show(Frame frame, int element, Placeholder placeholder, Currency currency)
    {
        if (frame.Number(placeholder.Slot.Index, element) is not { } value)
        {
            return "…";
        }

        return placeholder.Type == TypeKind.Money
            ? Amounts.ToText(value, currency)
            : value.ToString();
    }
}
