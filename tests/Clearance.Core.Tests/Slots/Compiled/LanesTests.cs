using System.Runtime.Intrinsics;
using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Core.Tests.Slots.Compiled;

/// <summary>What is computed for four elements at once is what each of them gives.</summary>
public sealed class LanesTests
{
    private static readonly long[] s_numbers =
    [
        0, 1, -1, 2, -2, 3, 99, -100, int.MaxValue, int.MinValue, uint.MaxValue, (long)int.MaxValue + 1, (long)int.MinValue - 1,
        123_456_789_012, -123_456_789_012, long.MaxValue, long.MinValue, 1L << 62, -(1L << 62),
    ];

    [Fact]
    public void Times_AnyTwo_KeepsTheLower64Bits() => EachPair(Lanes.Times, static (left, right) => unchecked(left * right), s_numbers);

    [Fact]
    public void TimesShort_NumbersOf31Bits_AreMultipliedWhole() =>
        EachPair(Lanes.TimesShort, static (left, right) => left * right, [.. s_numbers.Where(static n => Math.Abs((decimal)n) <= int.MaxValue)]);

    [Fact]
    public void AreBelow_AnyTwo_SetsAllBitsOrNone() => EachPair(Lanes.AreBelow, static (left, right) => left < right ? -1 : 0, s_numbers);

    [Fact]
    public void AreSame_AnyTwo_SetsAllBitsOrNone() => EachPair(Lanes.AreSame, static (left, right) => left == right ? -1 : 0, s_numbers);

    [Theory]
    [InlineData(0, 0b0000)]
    [InlineData(0, 0b1010)]
    [InlineData(4, 0b0111)]
    [InlineData(60, 0b1001)]
    [InlineData(64, 0b0110)]
    public void MaskOf_BitsOfAWord_BitsOfTheMask(int first, int bits)
    {
        Vector256<long> mask = Lanes.MaskOf((ulong)bits << first, first);

        Assert.Equal((ulong)bits, Lanes.BitsOf(mask));
        Assert.All(Enumerable.Range(0, Lanes.Count), i => Assert.Equal((bits >> i & 1) != 0 ? -1 : 0, mask[i]));
    }

    [Fact]
    public void Store_InTheMiddle_LeavesTheNeighbours()
    {
        long[] slots = [1, 2, 3, 4, 5, 6, 7, 8, 9];

        Lanes.Store(slots, 3, Lanes.Load(slots, 5));

        Assert.Equal([1, 2, 3, 6, 7, 8, 9, 8, 9], slots);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(56)]
    public void WriteByte_EightElements_KeepsThoseBefore(int first)
    {
        ulong[] words = [ulong.MaxValue];
        TruthWord[] truths = [new TruthWord(ulong.MaxValue, 0)];
        ulong before = (1UL << first) - 1;

        Lanes.WriteByte(words, 0, 0xF00 | 0b1010_0101, first, before);
        Lanes.WriteTwoBytes(truths, 0, Vector128.Create(0xF00 | 0b1010_0101UL, 0xF00 | 0b0101_1010UL), first, before);

        Assert.Equal(before | (0b1010_0101UL << first), words[0]);
        Assert.Equal(new TruthWord(before | (0b1010_0101UL << first), 0b0101_1010UL << first), truths[0]);
    }

    [Fact]
    public void Sum_Join_Least_Greatest_OfFour()
    {
        Vector256<long> numbers = Vector256.Create(-5, 1L << 40, 12, 3);

        Assert.Equal((1L << 40) + 10, Lanes.Sum(numbers));
        Assert.Equal((1L << 40) | 15, Lanes.Join(Vector256.Create(1, 1L << 40, 12, 2)));
        Assert.Equal(-5, Lanes.Least(numbers));
        Assert.Equal(1L << 40, Lanes.Greatest(numbers));
    }

    private static void EachPair(Func<Vector256<long>, Vector256<long>, Vector256<long>> ofFour, Func<long, long, long> ofOne, long[] numbers)
    {
        foreach (long left in numbers)
        {
            foreach (long[] rights in numbers.Chunk(Lanes.Count))
            {
                long[] four = [.. rights, .. new long[Lanes.Count - rights.Length]];
                Vector256<long> result = ofFour(Lanes.All(left), Lanes.Load(four, 0));
                Assert.All(Enumerable.Range(0, Lanes.Count), i => Assert.Equal(ofOne(left, four[i]), result[i]));
            }
        }
    }
}
