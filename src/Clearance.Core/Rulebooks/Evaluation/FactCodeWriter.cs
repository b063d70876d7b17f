using System.Linq.Expressions;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots.Compiled;
using static System.Linq.Expressions.Expression;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Writes code that goes over the items once and puts all that they and the parcel say into their slots. Not safe for use by two threads at once.</summary>
internal sealed partial class FactCodeWriter : FillCodeWriter<FactSource>
{
    private readonly AssumedValues _assumptions;
    private readonly FixedScales _scales;
    private readonly ParameterExpression _facts;
    private readonly ParameterExpression _items;

    // What numbers are beyond their scales.
    private readonly List<Expression> _beyond = [];

    private FactCodeWriter(AssumedValues assumptions, FixedScales scales, CodeLayout layout)
        : base(layout)
    {
        (_assumptions, _scales) = (assumptions, scales);
        (_facts, _items) = (NewVariable(typeof(ParcelFacts)), NewVariable(typeof(PlainItem[])));
        (_given, _whole) = (NewVariable(typeof(ulong)), NewVariable(typeof(ulong)));
        (_unusual, _paidIn, _isOfOneCurrency) = (NewVariable(typeof(int)), NewVariable(typeof(int)), NewVariable(typeof(bool)));
    }

    /// <summary>Whether code can fill a fact: others depend on more than the parcel, or are seldom needed. Rates of a tariff it fills as where there is none.</summary>
    public static bool CanFill(FactBinding fact, FixedScales scales)
    {
        var id = (FactId)fact.Fact;
        return fact.Slot.Kind switch
        {
            SlotKind.Code => id is not (FactId.ItemHs6 or FactId.ItemHs8),
            SlotKind.Boolean => id == FactId.ItemIndivisible,
            _ => id == FactId.ItemTariffRate || (id != FactId.CurrencyRate && IsOfDigits(scales.Columns[fact.Slot.Index].Denominator, id)),
        };
    }

    /// <summary>Writes and compiles the code for facts that it can fill, given by number, for slots of a layout.</summary>
    public static FillCode<FactSource> Write(Program program, AssumedValues assumptions, int[] facts, FixedScales scales, CodeLayout layout)
    {
        var writer = new FactCodeWriter(assumptions, scales, layout);
        writer.WriteItems();
        foreach (int fact in facts)
        {
            writer.Write(fact, program.Facts[fact]);
        }

        Expression isFitting = Equal(writer._beyond.Aggregate((Expression)Convert(And(writer._unusual, Constant(writer._mayBeUnusual)), typeof(long)), Or), Constant(0L));
        return writer.Compile(isFitting);
    }

    // Whether a denominator is a power of ten, of no fewer digits than the numbers stand with.
    private static bool IsOfDigits(long denominator, FactId id) =>
        denominator > 0
        && PowersOfTen.TryFind(denominator, 0, out int digits)
        && PowersOfTen.Of(digits) == denominator
        && digits >= FactDigits.Of(id);

    private void Write(int index, FactBinding fact)
    {
        var id = (FactId)fact.Fact;
        switch (fact.Slot.Kind)
        {
            case SlotKind.Boolean:
                WriteWhole(fact.Slot.Index);
                break;
            case SlotKind.Code when ItemFacts.IsOfItems(id):
                WriteCodeOfItems(id, fact.Slot.Index);
                break;
            case SlotKind.Code:
                WriteCode(index, id, fact.Slot.Index);
                break;
            case SlotKind.Number when id == FactId.ItemPriceRate:
                WritePriceRate(fact.Slot.Index);
                break;
            case SlotKind.Number when id == FactId.ItemTariffRate:
                WriteNone(fact.Slot.Index);
                break;
            case SlotKind.Number when ItemFacts.IsOfItems(id):
                WriteNumberOfItems(id, fact.Slot.Index);
                break;
            default:
                WriteNumber(index, fact);
                break;
        }
    }
}
