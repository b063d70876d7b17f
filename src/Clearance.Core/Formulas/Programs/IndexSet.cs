using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Clearance.Formulas.Programs;

/// <summary>A set of small numbers from 0 on, a bit each.</summary>
internal sealed class IndexSet
{
    private const int WordBits = 64;

    private ulong[] _words = [];

    public void Add(int index)
    {
        int word = index / WordBits;
        if (word >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(word + 1, _words.Length * 2));
        }

        _words[word] |= 1UL << index % WordBits;
    }

    public void Add(ImmutableArray<int> indexes)
    {
        foreach (int index in indexes)
        {
            Add(index);
        }
    }

    /// <summary>The numbers in order.</summary>
    public ImmutableArray<int> ToImmutable()
    {
        int count = 0;
        foreach (ulong word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        int[] indexes = new int[count];
        int at = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            for (ulong left = _words[i]; left != 0; left &= left - 1)
            {
                indexes[at++] = (i * WordBits) + BitOperations.TrailingZeroCount(left);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(indexes);
    }
}
