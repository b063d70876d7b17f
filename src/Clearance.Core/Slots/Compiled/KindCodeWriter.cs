using System.Linq.Expressions;
using System.Runtime.Intrinsics;
using static System.Linq.Expressions.Expression;

namespace Clearance.Slots.Compiled;

/// <summary>Writes code that looks the kinds of items up by their codes, and puts what is remembered of them into its slots. Not safe for use by two threads at once.</summary>
internal sealed class KindCodeWriter : FillCodeWriter<KindMemo<long>>
{
    private const int WordsOfLine = Slots.Prefetch.Line / sizeof(long);

    private readonly KindSteps _kinds;
    private readonly KindMemo<long> _layout;
    private readonly int _shift;
    private readonly ParameterExpression _entries;
    private readonly ParameterExpression _remembered;
    private readonly ParameterExpression _entry;
    private readonly ParameterExpression _word;

    private KindCodeWriter(KindSteps kinds, CodeLayout layout)
        : base(layout)
    {
        (_kinds, _shift) = (kinds, layout.Shift);
        _layout = new KindMemo<long>(kinds);
        (_entries, _remembered) = (NewVariable(typeof(long[])), NewVariable(typeof(long[])));
        (_entry, _word) = (NewVariable(typeof(long)), NewVariable(typeof(long)));
    }

    /// <summary>Writes and compiles it, for slots of a layout.</summary>
    public static FillCode<KindMemo<long>> Write(KindSteps kinds, CodeLayout layout)
    {
        var writer = new KindCodeWriter(kinds, layout);
        writer.WriteSearch();
        writer.WriteValues();
        writer.WriteTruths();
        writer.WriteUnknown();
        return writer.Compile(Constant(true));
    }

    // Where the first place of a hash has other codes, the memory looks further. What is remembered of all items of a block is on its way before any of it is read.
    private void WriteSearch()
    {
        ParameterExpression places = NewVariable(typeof(ushort[]));
        ParameterExpression ofBlock = NewVariable(typeof(long[]));
        ParameterExpression hash = NewVariable(typeof(ulong));
        ParameterExpression differing = NewVariable(typeof(long));
        Before.Add(Assign(_entries, Property(Source, CodeMembers.Entries)));
        Before.Add(Assign(_remembered, Property(Source, CodeMembers.Remembered)));
        Before.Add(Assign(places, Property(Source, CodeMembers.Places)));
        Before.Add(Assign(ofBlock, Property(Source, CodeMembers.EntriesOfBlock)));

        Ahead.Add(Assign(hash, None));
        Each.Add(Assign(differing, Constant(0L)));
        Each.Add(Assign(_entry, Call(CodeMembers.ReadNumber, ofBlock, PlaceInBlock)));
        Each.Add(Assign(_word, Multiply(_entry, Constant((long)_layout.Words))));
        for (int k = 0; k < _kinds.Keys.Length; k++)
        {
            Expression key = Call(CodeMembers.ReadNumber, Codes, k < _kinds.KeysOfParcel ? Whole(_kinds.Keys[k]) : Element(_kinds.Keys[k]));
            Ahead.Add(Assign(hash, Call(CodeMembers.HashWith, hash, key)));
            Each.Add(OrAssign(differing, ExclusiveOr(key, ReadWord(k))));
        }

        Expression place = Convert(Call(CodeMembers.PlaceOf, hash, Constant(KindSteps.PlaceBits)), typeof(long));
        Ahead.AddRange(Find(Subtract(Convert(Call(CodeMembers.ReadPlace, places, place), typeof(long)), Constant(1L))));
        Ahead.Add(Call(CodeMembers.WriteNumber, ofBlock, PlaceInBlock, _entry));
        Prefetch(_entries, _word, _layout.Words);
        Prefetch(_remembered, Multiply(_entry, Constant((long)_kinds.Filled.Numbers.Length)), _kinds.Filled.Numbers.Length);

        Expression further = Call(Source, CodeMembers.FindKind, Codes, Constant(_shift), Convert(At, typeof(int)));
        Each.Add(IfThen(NotEqual(differing, Constant(0L)), Block(Find(Convert(further, typeof(long))))));
    }

    // What is new ends the code.
    private Expression[] Find(Expression entry) =>
    [
        Assign(_entry, entry),
        IfThen(LessThan(_entry, Constant(0L)), Return(End, Constant(false))),
        Assign(_word, Multiply(_entry, Constant((long)_layout.Words))),
    ];

    // So many words, of which some lie in each line, and the last one.
    private void Prefetch(Expression memory, Expression first, int words)
    {
        for (int word = 0; word < words; word += WordsOfLine)
        {
            Ahead.Add(Call(CodeMembers.Prefetch, memory, Add(first, Constant((long)word))));
        }

        if (words > 0)
        {
            Ahead.Add(Call(CodeMembers.Prefetch, memory, Add(first, Constant(words - 1L))));
        }
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
