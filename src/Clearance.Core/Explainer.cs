using System.Globalization;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Procedures;
using Clearance.Slots;
using Clearance.Values;

namespace Clearance;

/// <summary>Derives an explanation from program and frame; nothing is collected while evaluating.</summary>
internal static class Explainer
{
    private const string Unknown = "unknown";

    public static Explanation Explain(OptionState state, Currency currency)
    {
        if (state.Frame is not { } frame)
        {
            return new Explanation([]);
        }

        var steps = new List<ExplanationStep>();
        HashSet<string> conditions = [.. state.Procedure!.Eligibility.Select(static e => e.Definition.Id)];
        foreach (NamedResult named in state.Procedure.Named.Where(n => state.IsCharged || conditions.Contains(n.Name)))
        {
            for (int element = 0; element < frame.Count(named.Scope); element++)
            {
                steps.Add(Step(frame, named, element, currency));
            }
        }

        return new Explanation([.. steps]);
    }

    private static ExplanationStep Step(Frame frame, NamedResult named, int element, Currency currency)
    {
        string exact = Show(frame, named.Type, named.Slot, element, currency: null);
        return new ExplanationStep(
            named.Name,
            named.Label,
            named.Scope.IsItem ? element : null,
            named.Formula,
            [.. named.Inputs.SelectMany(i => Inputs(frame, named.Scope, i, element, currency))],
            exact,
            named.Rounding?.ToString(),
            ShowResult(frame, named, element, currency),
            named.Source);
    }

    private static string ShowResult(Frame frame, NamedResult named, int element, Currency currency)
    {
        if (named.Type.Kind is not (TypeKind.Money or TypeKind.Zero))
        {
            return Show(frame, named.Type, named.Result, element, currency);
        }

        return frame.Number(named.Result.Index, element) is { } value ? Amounts.ToText(value, currency, named.Rounding) : Unknown;
    }

    // A formula of the parcel that reads items shows every item; one of an item shows its own.
    private static IEnumerable<NamedValue> Inputs(Frame frame, Scope scope, NamedInput input, int element, Currency currency)
    {
        if (!input.Scope.IsItem || scope.IsItem)
        {
            yield return new NamedValue(input.Name, Show(frame, input.Type, input.Slot, element, currency));
            yield break;
        }

        for (int i = 0; i < frame.ItemCount; i++)
        {
            if (!scope.IsGroup || frame.GroupAt(scope.Value, i) == element)
            {
                yield return new NamedValue(string.Create(CultureInfo.InvariantCulture, $"{input.Name}[{i}]"), Show(frame, input.Type, input.Slot, i, currency));
            }
        }
    }

    private static string Show(Frame frame, FormulaType type, Slot slot, int element, Currency? currency) => slot.Kind switch
    {
        SlotKind.Boolean => frame.Boolean(slot.Index, element) switch
        {
            Truth.True => "true",
            Truth.False => "false",
            _ => Unknown,
        },
        SlotKind.Code => frame.Code(slot.Index, element) is var code && code > 0 ? type.Vocabulary!.Decode(code) : code == 0 ? Unknown : Vocabulary.NotListed,
        _ => frame.Number(slot.Index, element) is { } value ? Show(value, type, currency) : Unknown,
    };

    private static string Show(BigRational value, FormulaType type, Currency? currency) =>
        type.Kind == TypeKind.Money && currency is { } known ? $"{value} {known.Code}" : value.ToString();
}
