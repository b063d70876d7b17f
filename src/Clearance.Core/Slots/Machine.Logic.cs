using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Comparisons and codes.</content>
internal sealed partial class Machine<T, TOps>
{
    private const int WordBits = 64;

    // By comparison: for less, equal and greater, from the lowest bit, whether it holds.
    private static readonly int[] s_holds = [0b010, 0b101, 0b001, 0b011, 0b100, 0b110];

    private long CodeOf(int slot, int element) => Codes[(slot * Stride) + (element * _codeStrides[slot])];

    private void CompareNumbers(in Instruction step, int instruction)
    {
        ref readonly Alignment<T> aligned = ref Align(instruction, _denominators[step.A], _denominators[step.B]);
        (int a, int b) = (NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        bool anyUnknown = AnyUnknown[step.A] || AnyUnknown[step.B];
        int holds = s_holds[step.Data];
        int count = Count(step.Scope);
        for (int word = 0; word * WordBits < count; word++)
        {
            (ulong isTrue, ulong isFalse) = (0, 0);
            int end = Math.Min(count, (word + 1) * WordBits);
            for (int i = word * WordBits; i < end; i++)
            {
                if (anyUnknown && (IsUnknown(step.A, i) || IsUnknown(step.B, i)))
                {
                    continue;
                }

                (T x, T y) = (_numbers[a + (i * sa)], _numbers[b + (i * sb)]);
                if (!aligned.IsPlain)
                {
                    x = TOps.Multiply(x, aligned.LeftFactor, ref _overflow);
                    y = TOps.Multiply(y, aligned.RightFactor, ref _overflow);
                }

                ulong answer = (ulong)((holds >> (TOps.Compare(x, y) + 1)) & 1);
                isTrue |= answer << i;
                isFalse |= (answer ^ 1) << i;
            }

            Put(in step, word, isTrue, isFalse);
        }
    }

    private void EqualCodes(in Instruction step)
    {
        int count = Count(step.Scope);
        for (int word = 0; word * WordBits < count; word++)
        {
            (ulong isTrue, ulong isFalse) = (0, 0);
            int end = Math.Min(count, (word + 1) * WordBits);
            for (int i = word * WordBits; i < end; i++)
            {
                (long x, long y) = (CodeOf(step.A, i), CodeOf(step.B, i));
                ulong bit = x == 0 || y == 0 ? 0 : 1UL << i;
                isTrue |= x == y ? bit : 0;
                isFalse |= x == y ? 0 : bit;
            }

            Put(in step, word, isTrue, isFalse);
        }
    }

    private void Membership(in Instruction step)
    {
        int count = Count(step.Scope);
        for (int word = 0; word * WordBits < count; word++)
        {
            (ulong isTrue, ulong isFalse) = (0, 0);
            int end = Math.Min(count, (word + 1) * WordBits);
            for (int i = word * WordBits; i < end; i++)
            {
                long code = CodeOf(step.A, i);
                Truth isIn = code == 0 ? Truth.Unknown : step.Op == Op.InSet ? Ask(Program.Sets[step.Data], code) : Sets[step.Data].Ask(code);
                isTrue |= isIn == Truth.True ? 1UL << i : 0;
                isFalse |= isIn == Truth.False ? 1UL << i : 0;
            }

            Put(in step, word, isTrue, isFalse);
        }
    }

    private static Truth Ask(CodeSet set, long code) =>
        set.Contains(code) ? Truth.True
        : set.Vocabulary.ParentIsPartial && set.HasUnder(code) ? Truth.Unknown
        : Truth.False;

    private void IsGiven(in Instruction step)
    {
        int count = Count(step.Scope);
        Booleans.Fill(step.Target, Truth.True);
        for (int i = 0; AnyUnknown[step.A] && i < count; i++)
        {
            Booleans[step.Target, i] = IsUnknown(step.A, i) ? Truth.False : Truth.True;
        }
    }

    private void SelectCode(in Instruction step)
    {
        int count = Count(step.Scope);
        int t = step.Target * Stride;
        for (int i = 0; i < count; i++)
        {
            Truth test = Booleans[step.A, i];
            (long then, long otherwise) = (CodeOf(step.B, i), CodeOf(step.C, i));
            Codes[t + i] = test == Truth.True ? then : test == Truth.False ? otherwise : then == otherwise ? then : 0;
        }
    }

    // What holds for the parcel is kept in all bits.
    private void Put(in Instruction step, int word, ulong isTrue, ulong isFalse)
    {
        if (step.Scope.IsParcel)
        {
            Booleans.Fill(step.Target, isTrue != 0 ? Truth.True : isFalse != 0 ? Truth.False : Truth.Unknown);
        }
        else
        {
            Booleans.Put(step.Target, word, isTrue, isFalse);
        }
    }
}
