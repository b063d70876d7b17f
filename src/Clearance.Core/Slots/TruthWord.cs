namespace Clearance.Slots;

/// <summary>64 three-valued booleans: the bits that are true and the bits that are false; neither is unknown, which is the default of all.</summary>
internal readonly record struct TruthWord(ulong True, ulong False)
{
    /// <summary>The bits that are unknown.</summary>
    public ulong Open => ~(True | False);

    public Truth this[int element] => (True >> element & 1) != 0 ? Truth.True : (False >> element & 1) != 0 ? Truth.False : Truth.Unknown;

    public static TruthWord operator &(TruthWord left, TruthWord right) => new(left.True & right.True, left.False | right.False);

    public static TruthWord operator |(TruthWord left, TruthWord right) => new(left.True | right.True, left.False & right.False);

    public static TruthWord operator !(TruthWord operand) => new(operand.False, operand.True);

    /// <summary>64 times the same.</summary>
    public static TruthWord Of(Truth value) => new(value == Truth.True ? ulong.MaxValue : 0, value == Truth.False ? ulong.MaxValue : 0);

    /// <summary>64 times the first of these.</summary>
    public TruthWord Spread() => new(unchecked(0 - (True & 1)), unchecked(0 - (False & 1)));

    /// <summary>The same but for one element.</summary>
    public TruthWord With(int element, Truth value)
    {
        ulong bit = 1UL << element;
        return new TruthWord(value == Truth.True ? True | bit : True & ~bit, value == Truth.False ? False | bit : False & ~bit);
    }

    /// <summary>One branch or the other; where this test is unknown, what both branches agree on.</summary>
    public TruthWord Choose(TruthWord then, TruthWord otherwise) => new(
        (True & then.True) | (False & otherwise.True) | (Open & then.True & otherwise.True),
        (True & then.False) | (False & otherwise.False) | (Open & then.False & otherwise.False));
}
