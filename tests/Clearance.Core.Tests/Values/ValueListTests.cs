using Clearance.Core.Tests.Support;
using Clearance.Values;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Values;

public sealed class ValueListTests
{
    [Fact]
    public void Equality_IsThatOfTheItemsInOrder() => Contract.Equality<ValueList<string>>([["a", "b"], ["a", "b"]], [["b", "a"]], [["a"]], [[], ValueList<string>.Empty]);

    [Fact]
    public void Operators_Null_IsEqualToNullOnly()
    {
        ValueList<int>?[] lists = [null, [1]];

        Assert.True(lists[0] == null);
        Assert.True(lists[0] != lists[1]);
        Assert.True(lists[1] != null);
        Assert.True(lists[1] == [1]);
    }

    [Property]
    public void Create_AnyItems_HoldsCopiesInOrder(int[] items)
    {
        int[] changed = [.. items];
        ValueList<int> list = [.. changed];
        Array.Fill(changed, 7);
        List<int> enumerated = [];
        foreach (int item in list)
        {
            enumerated.Insert(enumerated.Count, item);
        }

        Assert.Equal(items, enumerated);
        Assert.Equal(items, list.AsSpan().ToArray());
        Assert.Equal(items, list.Select(static item => item));
        Assert.Equal(items.Length, list.Count);
        Assert.Equal(items, Enumerable.Range(0, items.Length).Select(index => list[index]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Index_Outside_IsArgumentException(int index)
    {
        ValueList<int> list = [1, 2];

        Assert.Throws<ArgumentOutOfRangeException>(() => list[index]);
    }

    [Fact]
    public void ToString_Items_StandInBrackets()
    {
        ValueList<string> list = ["a", "b"];

        Assert.Equal("[a, b]", list.ToString());
        Assert.Equal("[]", ValueList<int>.Empty.ToString());
    }

    [Fact]
    public void Create_NoItems_IsTheOneEmptyList() => Assert.Same(ValueList<int>.Empty, ValueList.Create<int>([]));
}
