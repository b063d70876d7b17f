using System.Buffers;
using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Parcels;

public class HostileInputTests
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public void TryParse_MebibyteOfOpenBrackets_ReportsTooDeepAtLevel33()
    {
        byte[] text = new byte[Mebibyte];
        text.AsSpan().Fill((byte)'[');

        Assert.Equal(["too-deep 1:33"], Errors(text), StringComparer.Ordinal);
    }

    [Fact]
    public void TryParse_32Levels_AreReadAnd33AreNot()
    {
        Assert.Equal(["wrong-type 1:1"], Errors(Encoding.UTF8.GetBytes(new string('[', 32) + new string(']', 32))), StringComparer.Ordinal);
        Assert.Equal(["too-deep 1:33"], Errors(Encoding.UTF8.GetBytes(new string('[', 33) + new string(']', 33))), StringComparer.Ordinal);
    }

    [Fact]
    public void TryParse_MoreThanAMebibyte_ReportsTooLarge()
    {
        byte[] text = new byte[Mebibyte + 1];
        text.AsSpan().Fill((byte)' ');
        Samples.Contract.CopyTo(text);

        Assert.Equal(["too-large 0:0"], Errors(text), StringComparer.Ordinal);
        Assert.True(Parcel.TryParse(text.AsSpan(0, Mebibyte), out _, out _));
        Assert.False(Parcel.TryParse(Segments(text, 4096), out _, out ValueList<InputError> errors));
        Assert.Equal("too-large", Assert.Single(errors).Code);
    }

    [Fact]
    public void TryParse_SequenceOfSegments_ReadsAsTheSpan()
    {
        Assert.True(Parcel.TryParse(Segments(Samples.Contract.ToArray(), 7), out Parcel? parcel, out ValueList<InputError> errors));

        Assert.Empty(errors);
        Assert.Equal(Parcel.Parse(Samples.Contract), parcel);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xFF, (byte)'}' }, 2)]
    [InlineData(new byte[] { 0xC3, 0x28 }, 1)]
    [InlineData(new byte[] { (byte)'"', 0xC3, 0xA4, 0xED, 0xA0, 0x80, (byte)'"' }, 3)]
    [InlineData(new byte[] { (byte)'[', 0xF0, 0x9F, 0x98 }, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0 }, 1)]
    public void TryParse_InvalidUtf8_ReportsTheByte(byte[] text, int column) =>
        Assert.Equal([$"invalid-utf8 1:{column}"], Errors(text), StringComparer.Ordinal);

    [Theory]
    [InlineData("\"from\": \"")]
    [InlineData("\"from\": \"JP\", \"to\": \"CN\", \"items\": [ { \"quantity\": 1, \"unitPrice\": \"5 EUR\", \"description\": \"")]
    [InlineData("\"")]
    public void TryParse_TextOfAMillionCharacters_IsRefusedWithShortMessages(string start)
    {
        ValueList<InputError> open = Samples.Errors("{ " + start + new string('x', 1_000_000));
        ValueList<InputError> closed = Samples.Errors("{ " + start + new string('x', 1_000_000) + "\": 1 }");

        Assert.NotEmpty(open);
        Assert.NotEmpty(closed);
        Assert.All(open.Concat(closed), error => Assert.True(error.ToString().Length < 1_000));
    }

    [Fact]
    public void TryParse_NumberOfAMillionDigits_IsOutOfRange() =>
        Assert.Equal(
            ["out-of-range 1:54"],
            Errors(Encoding.UTF8.GetBytes("{ \"from\": \"JP\", \"to\": \"CN\", \"items\": [ { \"quantity\": " + new string('9', 1_000_000) + ", \"unitPrice\": \"5 EUR\" } ] }")),
            StringComparer.Ordinal);

    [Fact]
    public void TryParse_FiftyThousandUnknownKeys_ListsAHundredAndCounts()
    {
        string text = "{" + string.Join(',', Enumerable.Range(0, 50_000).Select(number => $"\"k{number}\":1")) + "}";

        ValueList<InputError> errors = Samples.Errors(text);

        Assert.Equal(101, errors.Count);
        Assert.Equal("more-errors", errors[100].Code);
        Assert.StartsWith("49903 more errors", errors[100].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_TooManyItems_IsOneFault()
    {
        string items = string.Join(',', Enumerable.Repeat("{\"quantity\":1,\"unitPrice\":\"5 EUR\"}", 1_001));

        Assert.Equal(["too-many 1:34"], Errors(Encoding.UTF8.GetBytes($"{{\"from\":\"JP\",\"to\":\"CN\",\"items\":  [{items}]}}")), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Errors(byte[] text) => Samples.Errors(text).Select(error => $"{error.Code} {error.Line}:{error.Column}");

    private static ReadOnlySequence<byte> Segments(byte[] bytes, int size)
    {
        Segment first = new(bytes.AsMemory(0, Math.Min(size, bytes.Length)), 0);
        Segment last = first;
        for (int start = size; start < bytes.Length; start += size)
        {
            last = last.Append(bytes.AsMemory(start, Math.Min(size, bytes.Length - start)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            Segment next = new(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
