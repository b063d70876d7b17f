namespace Clearance.Values;

/// <summary>Finds the known words nearest to an unknown one, for "did you mean".</summary>
internal static class NearestWords
{
    /// <summary>Longer words are cut here, so that a hostile word costs bounded time.</summary>
    private const int MostCharacters = 64;

    /// <summary>
    /// Up to <paramref name="most"/> of <paramref name="words"/> within max(2, length / 3) edits (insert, delete, replace, swap of neighbours)
    /// that share at least one place with <paramref name="word"/>; nearest first, then ordinal. Case counts only between equally near words.
    /// </summary>
    public static IReadOnlyList<string> Find(string word, IEnumerable<string> words, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(words);
        int limit = Math.Max(2, Math.Min(word.Length, MostCharacters) / 3);
        List<(int Distance, string Word)> found = [];
        foreach (string candidate in words)
        {
            int distance = Distance(Cut(word), Cut(candidate));
            if (distance <= limit && distance < Math.Max(word.Length, candidate.Length))
            {
                found.Add((distance, candidate));
            }
        }

        found.Sort(static (left, right) =>
            left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : string.CompareOrdinal(left.Word, right.Word));
        return [.. found.Select(static near => near.Word).Distinct(StringComparer.Ordinal).Take(most)];
    }

    /// <summary>" Did you mean a, b or c?", or nothing where no word is near.</summary>
    public static string Ask(string word, IEnumerable<string> words, int most = 3) => Ask(Find(word, words, most));

    /// <summary>" Did you mean a, b or c?", or nothing where the list is empty.</summary>
    public static string Ask(IReadOnlyList<string> near) => near.Count switch
    {
        0 => "",
        1 => $" Did you mean {near[0]}?",
        _ => $" Did you mean {string.Join(", ", near.Take(near.Count - 1))} or {near[^1]}?",
    };

    private static ReadOnlySpan<char> Cut(string word) => word.AsSpan(0, Math.Min(word.Length, MostCharacters));

    /// <summary>Optimal string alignment, the restricted form of Damerau–Levenshtein, in three rows of the usual table.</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> before = stackalloc int[MostCharacters + 1];
        Span<int> above = stackalloc int[MostCharacters + 1];
        Span<int> row = stackalloc int[MostCharacters + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = above[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            Span<int> oldest = before;
            before = above;
            above = row;
            row = oldest;
        }

        return above[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
