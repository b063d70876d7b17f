namespace Clearance.Slots;

/// <summary>64 three-valued booleans, so that logic on all of them is the same on both words. The default of all is false.</summary>
/// <param name="True">The bits that are true.</param>
/// <param name="Maybe">The bits that may be true: these and those that are unknown.</param>
internal readonly record struct TruthWord(ulong True, ulong Maybe)
{
    /// <summary>The bits that are false.</summary>
    public ulong False => ~Maybe;

    /// <summary>The bits that are unknown.</summary>
    public ulong Open => Maybe & ~True;

    public Truth this[int element] => (True >> element & 1) != 0 ? Truth.True : (Maybe >> element & 1) != 0 ? Truth.Unknown : Truth.False;

    public static TruthWord operator &(TruthWord left, TruthWord right) => new(left.True & right.True, left.Maybe & right.Maybe);

    public static TruthWord operator |(TruthWord left, TruthWord right) => new(left.True | right.True, left.Maybe | right.Maybe);

    public static TruthWord operator !(TruthWord operand) => new(~operand.Maybe, ~operand.True);

    /// <summary>64 times the same.</summary>
    public static TruthWord Of(Truth value) => new(value == Truth.True ? ulong.MaxValue : 0, value == Truth.False ? 0 : ulong.MaxValue);

    /// <summary>64 times the first of these.</summary>
    public TruthWord Spread() => new(unchecked(0 - (True & 1)), unchecked(0 - (Maybe & 1)));

    /// <summary>The same but for one element.</summary>
    public TruthWord With(int element, Truth value)
    {
        ulong bit = 1UL << element;
        return new TruthWord(value == Truth.True ? True | bit : True & ~bit, value == Truth.False ? Maybe & ~bit : Maybe | bit);
    }

    /// <summary>One branch or the other; where this test is unknown, what both branches agree on.</summary>
    public TruthWord Choose(TruthWord then, TruthWord otherwise) => new(
        (True & then.True) | (~Maybe & otherwise.True) | (then.True & otherwise.True),
        (Maybe & then.Maybe) | (~True & otherwise.Maybe));
}
