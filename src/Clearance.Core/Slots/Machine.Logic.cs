using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <content>Booleans and codes.</content>
internal sealed partial class Machine<T, TOps>
{
    private void Logic(in Instruction step)
    {
        int count = Count(step.Scope);
        int t = step.Target * ItemCount;
        for (int i = 0; i < count; i++)
        {
            Truth x = TruthOf(step.A, i);
            Booleans[t + i] = step.Op switch
            {
                Op.Not => Opposite(x),
                Op.And => And(x, TruthOf(step.B, i)),
                _ => Or(x, TruthOf(step.B, i)),
            };
        }
    }

    private static Truth Opposite(Truth x) => x == Truth.Unknown ? x : x == Truth.True ? Truth.False : Truth.True;

    private static Truth And(Truth x, Truth y) =>
        x == Truth.False || y == Truth.False ? Truth.False
        : x == Truth.Unknown || y == Truth.Unknown ? Truth.Unknown
        : Truth.True;

    private static Truth Or(Truth x, Truth y) =>
        x == Truth.True || y == Truth.True ? Truth.True
        : x == Truth.Unknown || y == Truth.Unknown ? Truth.Unknown
        : Truth.False;

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;

    private Truth TruthOf(int slot, int element) => Booleans[(slot * ItemCount) + (element * _booleanStrides[slot])];

    private long CodeOf(int slot, int element) => Codes[(slot * ItemCount) + (element * _codeStrides[slot])];

    private void CompareNumbers(in Instruction step)
    {
        int count = Count(step.Scope);
        _ = Align(_denominators[step.A], _denominators[step.B], out T left, out T right);
        (int t, int a, int b) = (step.Target * ItemCount, NumberAt(step.A), NumberAt(step.B));
        (int sa, int sb) = (_numberStrides[step.A], _numberStrides[step.B]);
        var comparison = (Comparison)step.Data;
        for (int i = 0; i < count; i++)
        {
            if (Unknown[a + (i * sa)] || Unknown[b + (i * sb)])
            {
                Booleans[t + i] = Truth.Unknown;
                continue;
            }

            T x = TOps.Multiply(_numbers[a + (i * sa)], left, ref _overflow);
            T y = TOps.Multiply(_numbers[b + (i * sb)], right, ref _overflow);
            Booleans[t + i] = Of(ConstantFolding.Compare(comparison, TOps.Compare(x, y)));
        }
    }

    private void Equal(in Instruction step)
    {
        int count = Count(step.Scope);
        int t = step.Target * ItemCount;
        for (int i = 0; i < count; i++)
        {
            if (step.Op == Op.EqualC)
            {
                (long x, long y) = (CodeOf(step.A, i), CodeOf(step.B, i));
                Booleans[t + i] = x == 0 || y == 0 ? Truth.Unknown : Of(x == y);
            }
            else
            {
                (Truth x, Truth y) = (TruthOf(step.A, i), TruthOf(step.B, i));
                Booleans[t + i] = x == Truth.Unknown || y == Truth.Unknown ? Truth.Unknown : Of(x == y);
            }
        }
    }

    private void Membership(in Instruction step)
    {
        int count = Count(step.Scope);
        int t = step.Target * ItemCount;
        for (int i = 0; i < count; i++)
        {
            long code = CodeOf(step.A, i);
            Booleans[t + i] = code == 0 ? Truth.Unknown
                : step.Op == Op.InSet ? InSet(Program.Sets[step.Data], code)
                : Sets[step.Data].IsKnown ? Of(Sets[step.Data].Contains(code))
                : Truth.Unknown;
        }
    }

    private static Truth InSet(CodeSet set, long code) =>
        set.Contains(code) ? Truth.True
        : set.Vocabulary.ParentIsPartial && set.HasUnder(code) ? Truth.Unknown
        : Truth.False;

    private void IsGiven(in Instruction step)
    {
        int count = Count(step.Scope);
        int t = step.Target * ItemCount;
        for (int i = 0; i < count; i++)
        {
            Booleans[t + i] = Of(!Unknown[NumberAt(step.A) + (i * _numberStrides[step.A])]);
        }
    }

    private void SelectBoolean(in Instruction step)
    {
        int count = Count(step.Scope);
        int t = step.Target * ItemCount;
        for (int i = 0; i < count; i++)
        {
            Truth test = TruthOf(step.A, i);
            (Truth then, Truth otherwise) = (TruthOf(step.B, i), TruthOf(step.C, i));
            Booleans[t + i] = test == Truth.True ? then : test == Truth.False ? otherwise : then == otherwise ? then : Truth.Unknown;
        }
    }

    private void SelectCode(in Instruction step)
    {
        int count = Count(step.Scope);
        int t = step.Target * ItemCount;
        for (int i = 0; i < count; i++)
        {
            Truth test = TruthOf(step.A, i);
            (long then, long otherwise) = (CodeOf(step.B, i), CodeOf(step.C, i));
            Codes[t + i] = test == Truth.True ? then : test == Truth.False ? otherwise : then == otherwise ? then : 0;
        }
    }
}
