using System.Linq.Expressions;
using System.Runtime.Intrinsics;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <summary>Writes code that looks the kinds of items up by their codes, and puts what is remembered of them into its slots. Not safe for use by two threads at once.</summary>
internal sealed class KindCodeWriter : FillCodeWriter<KindMemo<long>>
{
    private readonly KindSteps _kinds;
    private readonly KindMemo<long> _layout;
    private readonly int _shift;
    private readonly ParameterExpression _entries;
    private readonly ParameterExpression _remembered;
    private readonly ParameterExpression _entry;
    private readonly ParameterExpression _word;

    private KindCodeWriter(KindSteps kinds, int shift)
        : base(shift)
    {
        (_kinds, _shift) = (kinds, shift);
        _layout = new KindMemo<long>(kinds);
        (_entries, _remembered) = (NewVariable(typeof(long[])), NewVariable(typeof(long[])));
        (_entry, _word) = (NewVariable(typeof(long)), NewVariable(typeof(long)));
    }

    /// <summary>Writes and compiles it, for slots of a stride, which is two to a power.</summary>
    public static FillCode<KindMemo<long>> Write(KindSteps kinds, int shift)
    {
        var writer = new KindCodeWriter(kinds, shift);
        writer.WriteSearch();
        writer.WriteValues();
        writer.WriteTruths();
        writer.WriteUnknown();
        return writer.Compile(Constant(true));
    }

    // Where the first place of a hash has other codes, the memory looks further.
    private void WriteSearch()
    {
        ParameterExpression places = NewVariable(typeof(int[]));
        ParameterExpression hash = NewVariable(typeof(ulong));
        ParameterExpression differing = NewVariable(typeof(long));
        Before.Add(Assign(_entries, Property(Source, CodeMembers.Entries)));
        Before.Add(Assign(_remembered, Property(Source, CodeMembers.Remembered)));
        Before.Add(Assign(places, Property(Source, CodeMembers.Places)));

        ParameterExpression[] keys = [.. _kinds.Keys.Select(_ => NewVariable(typeof(long)))];
        Each.Add(Assign(hash, None));
        for (int k = 0; k < keys.Length; k++)
        {
            Expression place = k < _kinds.KeysOfParcel ? Whole(_kinds.Keys[k]) : Element(_kinds.Keys[k]);
            Each.Add(Assign(keys[k], Call(CodeMembers.ReadNumber, Codes, place)));
            Each.Add(Assign(hash, Call(CodeMembers.HashWith, hash, keys[k])));
        }

        Find(Subtract(Call(CodeMembers.ReadInt, places, Convert(Call(CodeMembers.PlaceOf, hash, Constant(KindSteps.PlaceBits)), typeof(long))), Constant(1)), Each);
        Each.Add(Assign(differing, Constant(0L)));
        for (int k = 0; k < keys.Length; k++)
        {
            Each.Add(OrAssign(differing, ExclusiveOr(keys[k], ReadWord(k))));
        }

        List<Expression> further = [];
        Find(Call(Source, CodeMembers.FindKind, Codes, Constant(_shift), Convert(At, typeof(int))), further);
        Each.Add(IfThen(NotEqual(differing, Constant(0L)), Block(further)));
    }

    // What is new ends the code.
    private void Find(Expression entry, List<Expression> code)
    {
        code.Add(Assign(_entry, Convert(entry, typeof(long))));
        code.Add(IfThen(LessThan(_entry, Constant(0L)), Return(End, Constant(false))));
        code.Add(Assign(_word, Multiply(_entry, Constant((long)_layout.Words))));
    }

    private void WriteValues()
    {
        for (int c = 0; c < _kinds.Filled.Codes.Length; c++)
        {
            Each.Add(Call(CodeMembers.WriteNumber, Codes, Element(_kinds.Filled.Codes[c]), ReadWord(_layout.FirstCode + c)));
        }

        int count = _kinds.Filled.Numbers.Length;
        ParameterExpression numbers = NewVariable(typeof(long));
        Each.Add(Assign(numbers, Multiply(_entry, Constant((long)count))));
        for (int n = 0; n < count; n++)
        {
            Expression number = Call(CodeMembers.ReadNumber, _remembered, Add(numbers, Constant((long)n)));
            Each.Add(Call(CodeMembers.WriteNumber, Numbers, Element(_kinds.Filled.Numbers[n]), number));
        }
    }

    private void WriteTruths()
    {
        int[] slots = _kinds.Filled.Booleans;
        for (int b = 0, pair = _layout.FirstTruth; b < slots.Length; b += Eight, pair += 2)
        {
            ParameterExpression both = NewVariable(typeof(Vector128<ulong>));
            BeforeBlock.Add(Assign(both, Default(typeof(Vector128<ulong>))));
            Each.Add(Assign(both, Or(both, LeftShift(Call(CodeMembers.LoadTwo, _entries, Add(_word, Constant((long)pair))), AtInBlock))));
            foreach (int slot in slots.AsSpan(b, Math.Min(Eight, slots.Length - b)))
            {
                PutTruths(slot, both);
                AfterBlock.Add(Assign(both, RightShift(both, Constant(Eight))));
            }
        }
    }

    private void WriteUnknown()
    {
        int[] slots = _kinds.Filled.Numbers;
        for (int n = 0, group = _layout.FirstUnknown; n < slots.Length; n += Eight, group++)
        {
            ParameterExpression bits = NewVariable(typeof(ulong));
            BeforeBlock.Add(Assign(bits, None));
            Each.Add(OrAssign(bits, LeftShift(Convert(ReadWord(group), typeof(ulong)), AtInBlock)));
            for (int k = 0; k < Eight && n + k < slots.Length; k++)
            {
                PutUnknown(slots[n + k], RightShift(bits, Constant(k * Eight)));
            }
        }
    }

    private MethodCallExpression ReadWord(int place) => Call(CodeMembers.ReadNumber, _entries, Add(_word, Constant((long)place)));
}
