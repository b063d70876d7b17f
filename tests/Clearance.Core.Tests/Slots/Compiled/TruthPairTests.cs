using System.Runtime.Intrinsics;
using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Core.Tests.Slots.Compiled;

/// <summary>Pairs say of each boolean what words of three values say of it.</summary>
public sealed class TruthPairTests
{
    // Each of the nine pairs of three values, the two of a pair at the same place.
    private static readonly TruthWord s_left = WordOf(Truth.False, Truth.False, Truth.False, Truth.True, Truth.True, Truth.True, Truth.Unknown, Truth.Unknown, Truth.Unknown);
    private static readonly TruthWord s_right = WordOf(Truth.False, Truth.True, Truth.Unknown, Truth.False, Truth.True, Truth.Unknown, Truth.False, Truth.True, Truth.Unknown);

    [Fact]
    public void Write_WhatWasRead_IsTheSame() => Assert.Equal(s_left, Written(Read(s_left)));

    [Fact]
    public void Logic_OfAllPairs_IsThatOfThreeValues()
    {
        Assert.Equal(s_left & s_right, Written(Read(s_left) & Read(s_right)));
        Assert.Equal(s_left | s_right, Written(Read(s_left) | Read(s_right)));
        Assert.Equal(!s_left, Written(TruthPair.Not(Read(s_left))));
    }

    [Fact]
    public void Maybe_IsAllButWhatIsFalse()
    {
        Assert.Equal(s_left.True, TruthPair.True(Read(s_left)));
        Assert.Equal(~s_left.False, TruthPair.Maybe(Read(s_left)));
        Assert.Equal(s_left, Written(TruthPair.Of(s_left.True, ~s_left.False)));
        Assert.Equal(new TruthWord(5, 5), Written(TruthPair.OfKnown(5)));
    }

    [Theory]
    [InlineData(0b000_000_111, "False", "False")]
    [InlineData(0b000_111_000, "True", "True")]
    [InlineData(0b111_000_000, "Unknown", "Unknown")]
    [InlineData(0b000_111_111, "True", "False")]
    [InlineData(0b111_000_111, "Unknown", "False")]
    [InlineData(0b111_111_000, "True", "Unknown")]
    public void Quantified_BitsOfAMask_AnswersInAllBits(ulong mask, string any, string all)
    {
        Assert.Equal(TruthWord.Of(Enum.Parse<Truth>(any)), Written(TruthPair.IsAny(TruthPair.Some(Read(s_left), mask))));
        Assert.Equal(TruthWord.Of(Enum.Parse<Truth>(all)), Written(TruthPair.AreAll(TruthPair.Every(Read(s_left), mask))));
    }

    [Fact]
    public void Fill_SomeWords_LeavesTheOthers()
    {
        TruthWord[] words = [s_left, default, default, s_left];

        TruthPair.Fill(words, 1, 2, Read(s_right));

        Assert.Equal([s_left, s_right, s_right, s_left], words);
    }

    private static TruthWord WordOf(params Truth[] values) => values.Select(static (value, i) => (value, i)).Aggregate(default(TruthWord), static (word, one) => word.With(one.i, one.value));

    private static Vector128<ulong> Read(TruthWord word) => TruthPair.Read([word], 0);

    private static TruthWord Written(Vector128<ulong> pair)
    {
        var words = new TruthWord[1];
        TruthPair.Write(words, 0, pair);
        return words[0];
    }
}
