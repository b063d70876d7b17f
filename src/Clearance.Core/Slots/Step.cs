using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>An instruction as one machine runs it, with what it works out once for parcels of one kind.</summary>
internal struct Step<T>
    where T : struct
{
    public Op Op;
    public Scope Scope;
    public int Target;
    public int A;
    public int B;
    public int C;
    public int Data;

    /// <summary>How far the elements of operands that are numbers or codes lie apart: 0 where one serves all.</summary>
    public int StrideA;
    public int StrideB;
    public int StrideC;

    /// <summary>Two denominators, a common one, and the factors that bring numerators to it.</summary>
    public T Left;
    public T Right;
    public T Common;
    public T LeftFactor;
    public T RightFactor;

    /// <summary>No factor exceeds two to these powers.</summary>
    public int LeftBits;
    public int RightBits;

    public Step(Instruction instruction, Program program)
    {
        (Op, Scope, Target, A, B, C, Data) = instruction;
        byte[] ofA = Op is Op.EqualC or Op.InSet or Op.InFacts or Op.SameC or Op.HasColumn or Op.ReadN or Op.ReadB or Op.ReadC ? program.CodeStrides : program.NumberStrides;
        byte[] ofB = Op is Op.EqualC or Op.SelectC ? program.CodeStrides : program.NumberStrides;
        byte[] ofC = Op is Op.SelectC ? program.CodeStrides : program.NumberStrides;
        (StrideA, StrideB, StrideC) = (Of(ofA, A), Of(ofB, B), Of(ofC, C));

        static int Of(byte[] strides, int slot) => slot >= 0 && slot < strides.Length ? strides[slot] : 0;
    }
}
