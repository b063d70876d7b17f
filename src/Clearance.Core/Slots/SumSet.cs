using System.Numerics;

namespace Clearance.Slots;

/// <summary>Which whole numbers from 0 up to a limit are sums of choices.</summary>
internal sealed class SumSet
{
    private readonly ulong[] _words;
    private readonly int _limit;

    private SumSet(int limit, ulong[] words)
    {
        _limit = limit;
        _words = words;
    }

    /// <summary>The sum of no choice at all.</summary>
    public static SumSet Nothing(int limit)
    {
        ulong[] words = new ulong[(limit / 64) + 1];
        words[0] = 1;
        return new SumSet(limit, words);
    }

    /// <summary>Each sum with none, one … or all of some units of one price besides; prices from 1.</summary>
    public SumSet With(long price, long units)
    {
        var sums = new SumSet(_limit, (ulong[])_words.Clone());
        long left = price > _limit ? 0 : Math.Min(units, _limit / price);
        for (long step = 1; left > 0; step *= 2)
        {
            long taken = Math.Min(step, left);
            sums.Join(taken * price);
            left -= taken;
        }

        return sums;
    }

    public bool Contains(long sum) => (_words[sum / 64] >> (int)(sum % 64) & 1) != 0;

    /// <summary>The highest sum not above the limit.</summary>
    public long Highest()
    {
        int word = _words.Length - 1;
        ulong mask = ulong.MaxValue >> (63 - (_limit % 64));
        while ((_words[word] & mask) == 0)
        {
            word--;
            mask = ulong.MaxValue;
        }

        return (word * 64L) + BitOperations.Log2(_words[word] & mask);
    }

    // From the top down, so that a word is read before it changes.
    private void Join(long shift)
    {
        int words = (int)(shift / 64);
        int bits = (int)(shift % 64);
        for (int i = _words.Length - 1; i >= words; i--)
        {
            ulong moved = _words[i - words] << bits;
            if (bits > 0 && i > words)
            {
                moved |= _words[i - words - 1] >> (64 - bits);
            }

            _words[i] |= moved;
        }
    }
}
