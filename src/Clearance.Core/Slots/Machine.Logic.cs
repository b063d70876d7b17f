using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Comparisons and codes.</content>
internal partial class Machine<T, TOps>
{
    private protected const int WordBits = TruthColumns.WordBits;

    // By comparison, three bits each from the lowest: for less, equal and greater, whether it holds.
    private const int Holds = 0b110_100_011_001_101_010;

    private long CodeOf(int slot, int element, int stride) => Codes[(slot << Shift) + (element * stride)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref long FirstCode(int slot) => ref Trusted.At(Codes, slot << Shift);

    private void CompareNumbers(ref Step<T> step)
    {
        Align(ref step, step.A, step.B);
        if (!FitsAligned(ref step, step.A, step.B, carry: 0, out _))
        {
            return;
        }

        ref T a = ref First(step.A);
        ref T b = ref First(step.B);
        int holds = Holds >> unchecked(step.Data * 3);
        int word = 0;
        for (int rest = Count(step.Scope); rest > 0; rest -= WordBits, word++)
        {
            ulong isTrue = 0;
            ulong known = ~(UnknownWord(step.A, word) | UnknownWord(step.B, word));
            int end = Math.Min(rest, WordBits);
            for (int i = 0; i < end; i++)
            {
                isTrue |= (ulong)(uint)((holds >> unchecked(TOps.Compare(unchecked(a * step.LeftFactor), unchecked(b * step.RightFactor)) + 1)) & 1) << i;
                a = ref Trusted.Next(ref a, step.StrideA);
                b = ref Trusted.Next(ref b, step.StrideB);
            }

            Put(ref step, word, new TruthWord(isTrue & known, isTrue | ~known));
        }
    }

    private void EqualCodes(ref Step<T> step)
    {
        ref long a = ref FirstCode(step.A);
        ref long b = ref FirstCode(step.B);
        int word = 0;
        for (int rest = Count(step.Scope); rest > 0; rest -= WordBits, word++)
        {
            (ulong isTrue, ulong unknown) = (0, 0);
            int end = Math.Min(rest, WordBits);
            for (int i = 0; i < end; i++)
            {
                unknown |= (a == 0 || b == 0 ? 1UL : 0UL) << i;
                isTrue |= (a == b ? 1UL : 0UL) << i;
                a = ref Trusted.Next(ref a, step.StrideA);
                b = ref Trusted.Next(ref b, step.StrideB);
            }

            Put(ref step, word, new TruthWord(isTrue & ~unknown, isTrue | unknown));
        }
    }

    private void InSet(ref Step<T> step)
    {
        CodeSet set = Program.Sets[step.Data];
        ref long a = ref FirstCode(step.A);
        int word = 0;
        for (int rest = Count(step.Scope); rest > 0; rest -= WordBits, word++)
        {
            (ulong isTrue, ulong isOpen) = (0, 0);
            int end = Math.Min(rest, WordBits);
            for (int i = 0; i < end; i++)
            {
                bool? isIn = set.Ask(a);
                isTrue |= (isIn.GetValueOrDefault() ? 1UL : 0UL) << i;
                isOpen |= (isIn.HasValue ? 0UL : 1UL) << i;
                a = ref Trusted.Next(ref a, step.StrideA);
            }

            Put(ref step, word, new TruthWord(isTrue, isTrue | isOpen));
        }
    }

    private void InFacts(ref Step<T> step)
    {
        int count = Count(step.Scope);
        for (int i = 0; i < count; i++)
        {
            long code = CodeOf(step.A, i, step.StrideA);
            SetBoolean(step.Target, i, code == 0 ? Truth.Unknown : Sets[step.Data].Ask(code));
        }
    }

    private void IsGiven(ref Step<T> step)
    {
        int count = Count(step.Scope);
        for (int word = 0; word * WordBits < count; word++)
        {
            ulong unknown = UnknownWord(step.A, word);
            Put(ref step, word, new TruthWord(~unknown, ~unknown));
        }
    }

    private void SelectCode(ref Step<T> step)
    {
        int count = Count(step.Scope);
        int t = step.Target << Shift;
        for (int i = 0; i < count; i++)
        {
            Truth test = Booleans[step.A, i];
            (long then, long otherwise) = (CodeOf(step.B, i, step.StrideB), CodeOf(step.C, i, step.StrideC));
            Codes[t + i] = test == Truth.True ? then : test == Truth.False ? otherwise : then == otherwise ? then : 0;
        }
    }

    // What holds for the parcel is kept in all bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(ref Step<T> step, int word, TruthWord value)
    {
        if (step.Scope.IsParcel)
        {
            Booleans.Fill(step.Target, value.Spread());
        }
        else
        {
            Trusted.Next(ref Booleans.First(step.Target), word) = value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PutUnknown(ref Step<T> step, int word, ulong unknown)
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
        ulong all = isUnknown ? ulong.MaxValue : 0;
        ref ulong first = ref UnknownWord(slot, 0);
        first = all;
        for (int word = 1; word < Words; word++)
        {
            Trusted.Next(ref first, word) = all;
        }
    }
}
