using System.Numerics;

namespace Clearance.Values;

/// <summary>Finds the place of a word in a list of different words. Immutable; quicker to make than a frozen dictionary, whose analysis of its words would be most of a first answer.</summary>
internal sealed class WordIndex
{
    private readonly string[] _words;

    // By hash the place of a word counted from 1, else by the next free one; at most half are taken.
    private readonly ushort[] _places;

    /// <summary>Indexes words; an empty one is not found.</summary>
    public WordIndex(string[] words)
    {
        _words = words;
        _places = new ushort[BitOperations.RoundUpToPowerOf2((uint)words.Length * 2)];
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 0)
            {
                _places[Slot(words[i])] = (ushort)(i + 1);
            }
        }
    }

    /// <summary>The place of a word counted from 0; false, and 0, where there is none.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out ushort place)
    {
        ushort found = _places[Slot(word)];
        place = found == 0 ? found : (ushort)(found - 1);
        return found != 0;
    }

    // Where the word stands or would stand.
    private int Slot(ReadOnlySpan<char> word)
    {
        int last = _places.Length - 1;
        int slot = string.GetHashCode(word, StringComparison.Ordinal) & last;
        while (_places[slot] != 0 && !word.SequenceEqual(_words[_places[slot] - 1]))
        {
            slot = (slot + 1) & last;
        }

        return slot;
    }
}
