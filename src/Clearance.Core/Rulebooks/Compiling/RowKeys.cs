namespace Clearance.Rulebooks.Compiling;

/// <summary>Compares rows of a table, by their number, by the cells of all their keys.</summary>
internal sealed class RowKeys(long[][] cells) : IEqualityComparer<int>
{
    public bool Equals(int x, int y)
    {
        foreach (long[] key in cells)
        {
            if (key[x] != key[y])
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(int obj)
    {
        var hash = default(HashCode);
        foreach (long[] key in cells)
        {
            hash.Add(key[obj]);
        }

        return hash.ToHashCode();
    }
}
