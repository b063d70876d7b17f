using Clearance.Slots;

namespace Clearance.Core.Tests.Slots;

/// <summary>What is written is read again, in the bytes that its length takes.</summary>
public class ByteWriterTests
{
    [Fact]
    public void Read_NumbersOfEveryLength_AreThoseWritten()
    {
        long[] numbers =
        [
            .. Enumerable.Range(0, 63).SelectMany(static bit => new[] { (1L << bit) - 1, 1L << bit, -(1L << bit), -(1L << bit) - 1 }),
            long.MaxValue, long.MinValue, 0,
        ];
        var writer = new ByteWriter();
        foreach (long number in numbers)
        {
            writer.Write(number);
        }

        var reader = new ByteReader(writer.ToArray());
        foreach (long number in numbers)
        {
            Assert.Equal(number, reader.Read());
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(63, 1)]
    [InlineData(-64, 1)]
    [InlineData(64, 2)]
    [InlineData(8_191, 2)]
    [InlineData(8_192, 3)]
    [InlineData((1L << 55) - 1, 8)]
    [InlineData(1L << 55, 9)]
    [InlineData(long.MinValue, 9)]
    public void Write_Number_TakesSevenBitsAByte(long number, int bytes)
    {
        var writer = new ByteWriter();
        writer.Write(7);
        writer.Clear();
        writer.Write(number);

        Assert.Equal(bytes + sizeof(ulong), writer.ToArray().Length);
        Assert.Equal(number, new ByteReader(writer.ToArray()).Read());
    }

    [Fact]
    public void Write_MoreThanThereIsRoomFor_LosesNothing()
    {
        var writer = new ByteWriter();
        for (long i = 0; i < 10_000; i++)
        {
            writer.Write(i * i * i);
        }

        var reader = new ByteReader(writer.ToArray());
        for (long i = 0; i < 10_000; i++)
        {
            Assert.Equal(i * i * i, reader.Read());
        }
    }
}
