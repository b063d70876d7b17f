using Clearance.Formulas.Programs;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Slots;

public class IndexSetTests
{
    [Fact]
    public void ToImmutable_Indexes_AreInOrderAndOnce()
    {
        IndexSet set = new();
        set.Add(200);
        set.Add(0);
        set.Add([64, 63, 200]);

        Assert.Equal<int>([0, 63, 64, 200], set.ToImmutable());
    }

    [Property]
    public bool ToImmutable_AnyIndexes_AreTheSortedSet(byte[] indexes)
    {
        IndexSet set = new();
        foreach (byte index in indexes)
        {
            set.Add(index * 7);
        }

        return set.ToImmutable().SequenceEqual(indexes.Select(static index => index * 7).Distinct().Order());
    }
}
