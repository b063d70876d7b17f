using Clearance.Slots;
using Clearance.Slots.Compiled;

namespace Clearance.Core.Tests.Slots;

public class CodeBagTests
{
    [Fact]
    public void Bits_OfKnownCodes_AreBothTrueAndPossible()
    {
        CodeBag bag = Of(3, 63, 64, 3);

        MustBe(bag, 3, isTrue: true, mayBe: true);
        MustBe(bag, 63, isTrue: true, mayBe: true);
        MustBe(bag, 4, isTrue: false, mayBe: false);
        Assert.Equal((Truth.True, Truth.False), (bag.Ask(64), bag.Ask(65)));
    }

    [Fact]
    public void Bits_OfWhatIsNotKnown_AreAllPossible()
    {
        CodeBag emptied = Of(3);
        emptied.Close();
        CodeBag copied = Of(3);
        copied.CopyFrom(new CodeBag());

        Assert.All([new CodeBag(), emptied, copied, Unpacked(new CodeBag())], static b =>
        {
            Assert.False(b.IsKnown);
            Assert.Equal(Truth.Unknown, b.Ask(3));
            MustBe(b, 3, isTrue: false, mayBe: true);
        });
    }

    [Fact]
    public void CopyFromAndUnpack_KnownCodes_SayTheSame()
    {
        var copied = new CodeBag();
        copied.CopyFrom(Of(3, 70));

        Assert.All([copied, Unpacked(Of(3, 70))], static b =>
        {
            Assert.Equal((Truth.True, Truth.True, Truth.False), (b.Ask(3), b.Ask(70), b.Ask(4)));
            MustBe(b, 3, isTrue: true, mayBe: true);
            MustBe(b, 4, isTrue: false, mayBe: false);
        });
    }

    private static CodeBag Of(params long[] codes)
    {
        var bag = new CodeBag();
        bag.Open();
        foreach (long code in codes)
        {
            bag.Add(code);
        }

        return bag;
    }

    private static CodeBag Unpacked(CodeBag bag)
    {
        var writer = new ByteWriter();
        bag.Pack(writer);
        var reader = new ByteReader(writer.ToArray());
        CodeBag unpacked = Of(3, 5);
        unpacked.Unpack(ref reader);
        return unpacked;
    }

    private static void MustBe(CodeBag bag, int code, bool isTrue, bool mayBe) => Assert.Equal(
        (isTrue ? ulong.MaxValue : 0, mayBe ? ulong.MaxValue : 0),
        (TruthPair.True(TruthPair.Spread(bag.Bits, code)), TruthPair.Maybe(TruthPair.Spread(bag.Bits, code))));
}
