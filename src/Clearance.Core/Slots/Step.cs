using System.Numerics;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>An instruction as one machine runs it, with what it works out once for parcels of one kind; with numbers of 64 bits a line of the processor's cache.</summary>
internal struct Step<T>
    where T : struct, IBinaryInteger<T>
{
    /// <summary>Two denominators, and the factors that bring numerators to their common one.</summary>
    public T Left;
    public T Right;
    public T LeftFactor;
    public T RightFactor;

    public int Target;
    public int A;
    public int B;
    public int C;
    public int Data;
    public Scope Scope;

    /// <summary>No factor exceeds two to these powers.</summary>
    public ushort LeftBits;
    public ushort RightBits;
    public Op Op;

    /// <summary>How far the elements of operands that are numbers or codes lie apart: 0 where one serves all.</summary>
    public byte StrideA;
    public byte StrideB;
    public byte StrideC;

    public Step(Instruction instruction, Program program)
    {
        (Op, Scope, Target, A, B, C, Data) = instruction;
        byte[] ofA = Op is Op.EqualC or Op.InSet or Op.InFacts or Op.SameC or Op.HasColumn or Op.ReadN or Op.ReadB or Op.ReadC ? program.CodeStrides : program.NumberStrides;
        byte[] ofB = Op is Op.EqualC or Op.SelectC ? program.CodeStrides : program.NumberStrides;
        byte[] ofC = Op is Op.SelectC ? program.CodeStrides : program.NumberStrides;
        (StrideA, StrideB, StrideC) = (Of(ofA, A), Of(ofB, B), Of(ofC, C));

        static byte Of(byte[] strides, int slot) => slot >= 0 && slot < strides.Length ? strides[slot] : (byte)0;
    }

    /// <summary>The common denominator.</summary>
    public readonly T Common => unchecked(Left * LeftFactor);
}
