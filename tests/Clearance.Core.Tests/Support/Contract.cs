namespace Clearance.Core.Tests.Support;

/// <summary>Laws that all value types keep, written once.</summary>
internal static class Contract
{
    /// <summary>Values of one group are equal and hash alike; values of different groups are not equal.</summary>
    public static void Equality<T>(params T[][] groups)
        where T : notnull, IEquatable<T>
    {
        for (int i = 0; i < groups.Length; i++)
        {
            foreach (T left in groups[i])
            {
                Assert.False(left.Equals(new object()));
                Assert.False(left.Equals((object?)null));
                for (int j = 0; j < groups.Length; j++)
                {
                    foreach (T right in groups[j])
                    {
                        Assert.Equal(i == j, left.Equals(right));
                        Assert.Equal(i == j, left.Equals((object)right));
                        Assert.Equal(i == j, right.Equals(left));
                        if (i == j)
                        {
                            Assert.Equal(left.GetHashCode(), right.GetHashCode());
                        }
                    }
                }
            }
        }
    }

    /// <summary>The values are given in rising order.</summary>
    public static void Ordering<T>(params T[] rising)
        where T : IComparable<T>
    {
        for (int i = 0; i < rising.Length; i++)
        {
            for (int j = 0; j < rising.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(rising[i].CompareTo(rising[j])));
            }
        }
    }
}
