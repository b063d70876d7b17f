using System.Linq.Expressions;
using Clearance.Formulas.Programs;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <summary>
/// Compiles instructions whose numbers have fixed scales: where slots lie, factors, units and constants stand in the code, what many items have in common
/// is done once, and what is done for each of them for four at once, in as few loops as can be. Not safe for use by two threads at once.
/// </summary>
internal sealed partial class CodeWriter
{
    // In a method of more instructions not all that is called would be put in its place. Code for many items is longer.
    private const int MostOfMethod = 100;
    private const int MostOfLongMethod = 40;

    private readonly Program _program;
    private readonly FixedScales _scales;
    private readonly int _shift;
    private readonly int _wordShift;
    private readonly ParameterExpression _machine = Parameter(typeof(NarrowMachine), "machine");
    private readonly ParameterExpression _numbers = Parameter(typeof(long[]), "numbers");
    private readonly ParameterExpression _unknown = Parameter(typeof(ulong[]), "unknown");
    private readonly ParameterExpression _truths = Parameter(typeof(TruthWord[]), "truths");
    private readonly ParameterExpression _codes = Parameter(typeof(long[]), "codes");
    private readonly ParameterExpression _items = Parameter(typeof(int), "items");
    private readonly ParameterExpression _item = Variable(typeof(long), "item");
    private readonly ParameterExpression _element = Variable(typeof(long), "element");
    private readonly ParameterExpression _mask = Variable(typeof(ulong), "mask");
    private readonly LabelTarget _end = Label(typeof(bool));
    private readonly List<ParameterExpression> _variables;

    // One item is taken for the parcel: all words have the same in all bits.
    private readonly bool _isOfOne;

    // Slots with room for no more items than are taken at once need no loop.
    private readonly bool _isStraight;

    // More items than a word has bits are taken word by word: which word it is, and where its items begin and end.
    private readonly bool _isLong;
    private readonly ParameterExpression _word = Variable(typeof(long), "word");
    private readonly ParameterExpression _first = Variable(typeof(long), "first");
    private readonly ParameterExpression _limit = Variable(typeof(long), "limit");

    private CodeWriter(Program program, FixedScales scales, CodeLayout layout)
    {
        (_program, _scales) = (program, scales);
        (_shift, _wordShift, _isOfOne) = (layout.Shift, layout.WordShift, layout.IsOfOne);
        _isLong = scales.IsLong;
        _isStraight = _isOfOne || _shift == Lanes.Power;
        _variables = [_item, _element, _mask, _word, _first, _limit];
        _body = _isStraight ? _before : [];
        _once = _isLong ? [] : _before;
        _finally = _isLong ? [] : _after;
    }

    /// <summary>Compiles a list of instructions, given by number, for slots of a layout.</summary>
    public static StepCode[] Write(Program program, FixedScales scales, int[] steps, CodeLayout layout)
    {
        var code = new List<StepCode>();
        foreach (int[] some in steps.Chunk(scales.IsLong ? MostOfLongMethod : MostOfMethod))
        {
            var writer = new CodeWriter(program, scales, layout);
            foreach (int number in some)
            {
                writer.Begin(number);
                writer.Write(number);
            }

            code.Add(writer.Compile());
        }

        return [.. code];
    }

    // Called once for no items: the processor's code is made before it is needed.
    private StepCode Compile()
    {
        EndLoop();
        Expression leaveIfNone = IfThen(Equal(_items, Constant(0)), Return(_end, Constant(true)));
        Expression body = Block(_variables, [leaveIfNone, Assign(_limit, Convert(_items, typeof(long))), PutMask(), .. _done, Label(_end, Constant(true))]);
        StepCode code = Lambda<StepCode>(body, _machine, _numbers, _unknown, _truths, _codes, _items).Compile();
        _ = code(null!, [], [], [], [], 0);
        return code;
    }

    // What is known only after the loops of all words is there for items in the next ones.
    private void Begin(int number)
    {
        if (_last.Count > 0 && _scales.StepOf(number).Scope.IsItem)
        {
            EndLoop();
        }
    }

    private void Write(int number)
    {
        Step<long> step = _scales.StepOf(number);
        switch (_scales.OpOf(number))
        {
            case FixedOp.Fraction:
                WriteFraction(in step);
                break;
            case FixedOp.Add:
                WriteAdd(in step);
                break;
            case FixedOp.Multiply:
                WriteMultiply(in step);
                break;
            case FixedOp.Extreme:
                WriteExtreme(in step);
                break;
            case FixedOp.Round:
                WriteRound(in step);
                break;
            case FixedOp.Select:
                WriteSelect(in step);
                break;
            case FixedOp.Compare:
                WriteCompare(in step);
                break;
            case FixedOp.Sum:
                WriteSum(in step);
                break;
            case FixedOp.Read:
                WriteRead(in step);
                break;
            case FixedOp.Assess:
                WriteAssess(in step);
                break;
            case FixedOp.Due:
                WriteDue(in step);
                break;
            case FixedOp.Furthest:
                WriteFurthest(in step);
                break;
            default:
                WriteOther(number, in step);
                break;
        }
    }

    // What gives no numbers, or is left to the machine.
    private void WriteOther(int number, ref readonly Step<long> step)
    {
        switch (_scales.OpOf(number))
        {
            case FixedOp.Logic:
                WriteLogic(in step);
                break;
            case FixedOp.Ask:
                WriteAsk(in step);
                break;
            case FixedOp.HasColumn:
                WriteHasColumn(in step, number);
                break;
            case FixedOp.Lookup:
                WriteLookup(in step);
                break;
            case FixedOp.InSet:
                WriteInSet(in step);
                break;
            case FixedOp.ReadTruth:
                WriteReadTruth(in step);
                break;
            case FixedOp.SelectCode:
                WriteSelectCode(in step);
                break;
            case FixedOp.Quantify:
                WriteQuantify(in step);
                break;
            default:
                WriteWhole(number);
                break;
        }
    }

    private MethodCallExpression TryRunOne(int number) => Call(_machine, CodeMembers.TryRunOne, Held(_scales), Constant(number));

    // What the machine does; it may say that what follows cannot rely on the scales.
    private void WriteWhole(int number)
    {
        EndLoop();
        _done.Add(IfThen(Not(TryRunOne(number)), Return(_end, Constant(false))));
    }
}
