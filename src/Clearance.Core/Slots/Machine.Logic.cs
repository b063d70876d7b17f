using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Comparisons and codes.</content>
internal sealed partial class Machine<T, TOps>
{
    private const int WordBits = TruthColumns.WordBits;

    // By comparison: for less, equal and greater, from the lowest bit, whether it holds.
    private static readonly int[] s_holds = [0b010, 0b101, 0b001, 0b011, 0b100, 0b110];

    private long CodeOf(int slot, int element) => Codes[(slot * Stride) + (element * _codeStrides[slot])];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref long FirstCode(int slot) => ref Trusted.At(Codes, slot * Stride);

    private void CompareNumbers(in Instruction step, int instruction)
    {
        ref readonly Alignment<T> aligned = ref Align(instruction, Denominator(step.A), Denominator(step.B));
        ref T a = ref First(step.A);
        ref T b = ref First(step.B);
        (int sa, int sb) = (StrideOf(step.A), StrideOf(step.B));
        int holds = s_holds[step.Data];
        int count = Count(step.Scope);
        bool overflow = false;
        for (int word = 0; word * WordBits < count; word++)
        {
            ulong isTrue = 0;
            ulong known = ~(UnknownWord(step.A, word) | UnknownWord(step.B, word));
            int end = Math.Min(count - (word * WordBits), WordBits);
            for (int i = 0; i < end; i++)
            {
                (T x, T y) = (a, b);
                if (!aligned.IsPlain)
                {
                    x = TOps.Multiply(x, aligned.LeftFactor, ref overflow);
                    y = TOps.Multiply(y, aligned.RightFactor, ref overflow);
                }

                isTrue |= (ulong)(uint)((holds >> (TOps.Compare(x, y) + 1)) & 1) << i;
                a = ref Trusted.Next(ref a, sa);
                b = ref Trusted.Next(ref b, sb);
            }

            Put(in step, word, new TruthWord(isTrue & known, ~isTrue & known));
        }

        _overflow |= overflow;
    }

    private void EqualCodes(in Instruction step)
    {
        int count = Count(step.Scope);
        ref long a = ref FirstCode(step.A);
        ref long b = ref FirstCode(step.B);
        (int sa, int sb) = (Trusted.At(_codeStrides, step.A), Trusted.At(_codeStrides, step.B));
        for (int word = 0; word * WordBits < count; word++)
        {
            (ulong isTrue, ulong known) = (0, 0);
            int end = Math.Min(count - (word * WordBits), WordBits);
            for (int i = 0; i < end; i++)
            {
                known |= (a == 0 || b == 0 ? 0UL : 1UL) << i;
                isTrue |= (a == b ? 1UL : 0UL) << i;
                a = ref Trusted.Next(ref a, sa);
                b = ref Trusted.Next(ref b, sb);
            }

            Put(in step, word, new TruthWord(isTrue & known, ~isTrue & known));
        }
    }

    private void InSet(in Instruction step)
    {
        int count = Count(step.Scope);
        CodeSet set = Program.Sets[step.Data];
        ref long a = ref FirstCode(step.A);
        int sa = Trusted.At(_codeStrides, step.A);
        for (int word = 0; word * WordBits < count; word++)
        {
            (ulong isTrue, ulong isOpen) = (0, 0);
            int end = Math.Min(count - (word * WordBits), WordBits);
            for (int i = 0; i < end; i++)
            {
                if (a != 0 && set.Contains(a))
                {
                    isTrue |= 1UL << i;
                }
                else if (a == 0 || (set.Vocabulary.ParentIsPartial && set.HasUnder(a)))
                {
                    isOpen |= 1UL << i;
                }

                a = ref Trusted.Next(ref a, sa);
            }

            Put(in step, word, new TruthWord(isTrue, ~(isTrue | isOpen)));
        }
    }

    private void InFacts(in Instruction step)
    {
        int count = Count(step.Scope);
        for (int i = 0; i < count; i++)
        {
            long code = CodeOf(step.A, i);
            SetBoolean(step.Target, i, code == 0 ? Truth.Unknown : Sets[step.Data].Ask(code));
        }
    }

    private void IsGiven(in Instruction step)
    {
        int count = Count(step.Scope);
        for (int word = 0; word * WordBits < count; word++)
        {
            ulong unknown = UnknownWord(step.A, word);
            Put(in step, word, new TruthWord(~unknown, unknown));
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(in Instruction step, int word, TruthWord value)
    {
        if (step.Scope.IsParcel)
        {
            Booleans.Fill(step.Target, value.Spread());
        }
        else
        {
            Booleans.Put(step.Target, word, value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PutUnknown(in Instruction step, int word, ulong unknown)
    {
        if (step.Scope.IsParcel)
        {
            FillUnknown(step.Target, (unknown & 1) != 0);
        }
        else
        {
            UnknownWord(step.Target, word) = unknown;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FillUnknown(int slot, bool isUnknown)
    {
        for (int word = 0; word < Words; word++)
        {
            UnknownWord(slot, word) = isUnknown ? ulong.MaxValue : 0;
        }
    }
}
