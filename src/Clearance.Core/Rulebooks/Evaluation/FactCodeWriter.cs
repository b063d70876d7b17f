using System.Linq.Expressions;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;
using Clearance.Values;
using static System.Linq.Expressions.Expression;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Writes code that goes over the items once and puts all that they and the parcel say into their slots. Not safe for use by two threads at once.</summary>
internal sealed partial class FactCodeWriter
{
    private static readonly Expression s_none = Constant(0UL);

    private readonly Program _program;
    private readonly AssumedValues _assumptions;
    private readonly FixedScales _scales;
    private readonly int _shift;
    private readonly int _wordShift;
    private readonly ParameterExpression _source = Parameter(typeof(FactSource), "source");
    private readonly ParameterExpression _numbers = Parameter(typeof(long[]), "numbers");
    private readonly ParameterExpression _unknown = Parameter(typeof(ulong[]), "unknown");
    private readonly ParameterExpression _truths = Parameter(typeof(TruthWord[]), "truths");
    private readonly ParameterExpression _codes = Parameter(typeof(long[]), "codes");
    private readonly ParameterExpression _count = Parameter(typeof(int), "count");
    private readonly ParameterExpression _facts = Variable(typeof(ParcelFacts), "facts");
    private readonly ParameterExpression _items = Variable(typeof(ValueList<ParcelItem>), "items");
    private readonly LabelTarget _end = Label(typeof(bool));
    private readonly List<ParameterExpression> _variables;

    // What numbers are beyond their scales.
    private readonly List<Expression> _beyond = [];

    private FactCodeWriter(Program program, AssumedValues assumptions, FixedScales scales, int shift)
    {
        (_program, _assumptions, _scales, _shift) = (program, assumptions, scales, shift);
        _wordShift = Math.Max(shift - FixedScales.WordPower, 0);
        _isOneBlock = 1 << shift <= BlockItems;
        _variables = [_facts, _items, _first, _place, _keptBits, _limit, _at, _item, _given, _whole, _unusual, _paidIn, _isOfOneCurrency];
    }

    /// <summary>Whether code can fill a fact: others depend on more than the parcel, or are seldom needed.</summary>
    public static bool CanFill(FactBinding fact, FixedScales scales)
    {
        var id = (FactId)fact.Fact;
        return fact.Slot.Kind switch
        {
            SlotKind.Code => id is not (FactId.ItemNational or FactId.ItemHs6 or FactId.ItemHs8),
            SlotKind.Boolean => id == FactId.ItemIndivisible,
            _ => id is not (FactId.ItemTariffRate or FactId.CurrencyRate)
                && scales.Columns[fact.Slot.Index].Denominator is > 0 and var denominator
                && PowersOfTen.TryFind(denominator, 0, out _)
                && (!ItemFacts.IsOfItems(id) || id == FactId.ItemPriceRate || denominator % PowersOfTen.Of(ItemFacts.DigitsOf(id)) == 0),
        };
    }

    /// <summary>Writes and compiles the code for facts that it can fill, given by number, for slots of a stride, which is two to a power.</summary>
    public static FillCode<FactSource> Write(Program program, AssumedValues assumptions, int[] facts, FixedScales scales, int shift)
    {
        var writer = new FactCodeWriter(program, assumptions, scales, shift);
        foreach (int fact in facts)
        {
            writer.Write(fact, program.Facts[fact]);
        }

        return writer.Compile();
    }

    private void Write(int index, FactBinding fact)
    {
        var id = (FactId)fact.Fact;
        if (id == FactId.ItemPriceRate)
        {
            WritePriceRate(fact.Slot.Index);
        }
        else if (!ItemFacts.IsOfItems(id))
        {
            WriteOfParcel(index, fact);
        }
        else if (fact.Slot.Kind == SlotKind.Boolean)
        {
            WriteWhole(fact.Slot.Index);
        }
        else if (fact.Slot.Kind == SlotKind.Number)
        {
            WriteNumberOfItems(id, fact.Slot.Index);
        }
        else
        {
            WriteCodeOfItems(id, fact.Slot.Index);
        }
    }

    // Called once for no items: the processor's code is made before it is needed.
    private FillCode<FactSource> Compile()
    {
        Expression isFitting = Equal(_beyond.Aggregate((Expression)Convert(And(_unusual, Constant(_mayBeUnusual)), typeof(long)), Or), Constant(0L));
        Expression body = Block(
            _variables,
            [
                IfThen(Equal(_count, Constant(0)), Return(_end, Constant(false))),
                Assign(_facts, Property(_source, FactMembers.Facts)),
                Assign(_items, Property(Property(_facts, FactMembers.Parcel), FactMembers.Items)),
                .. OverItems(),
                .. _afterItems,
                Label(_end, isFitting),
            ]);
        FillCode<FactSource> code = Lambda<FillCode<FactSource>>(body, _source, _numbers, _unknown, _truths, _codes, _count).Compile();
        _ = code(null!, [], [], [], [], 0);
        return code;
    }

    private ParameterExpression NewVariable(Type type)
    {
        ParameterExpression variable = Variable(type);
        _variables.Add(variable);
        return variable;
    }
}
