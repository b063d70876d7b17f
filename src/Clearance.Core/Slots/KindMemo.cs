using System.Numerics;
using System.Runtime.CompilerServices;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>
/// What codes alone decided for items met before, since the goods of one shop are few and come again and again. When
/// so many are known that more would not be quick to find, all are forgotten. Not safe for use by two threads at once.
/// </summary>
internal sealed class KindMemo<T>
    where T : struct
{
    private const int MostEntries = 1_024;
    private const int PlaceBits = 11;

    private readonly int[] _keys;
    private readonly byte[] _strides;
    private readonly int _numbersOfEach;
    private readonly int[] _places = new int[1 << PlaceBits];
    private readonly int _words;
    private long[] _entries = [];
    private T[] _numbers = [];
    private int _count;

    /// <summary>A memory of what some instructions fill.</summary>
    public KindMemo(KindSteps steps)
    {
        Steps = steps;
        _keys = steps.Keys;
        _strides = steps.KeyStrides;
        _numbersOfEach = steps.Filled.Numbers.Length;
        FirstCode = steps.Keys.Length;
        FirstTrue = FirstCode + steps.Filled.Codes.Length;
        FirstOpen = FirstTrue + WordsOf(steps.Filled.Booleans.Length);
        FirstUnknown = FirstOpen + WordsOf(steps.Filled.Booleans.Length);
        _words = FirstUnknown + WordsOf(_numbersOfEach);
    }

    public KindSteps Steps { get; }

    /// <summary>Where the codes of an entry begin: after its keys.</summary>
    public int FirstCode { get; }

    /// <summary>Where the bits of an entry begin that say which booleans are true.</summary>
    public int FirstTrue { get; }

    /// <summary>Where the bits begin that say which are unknown.</summary>
    public int FirstOpen { get; }

    /// <summary>Where the bits begin that say which numbers are unknown.</summary>
    public int FirstUnknown { get; }

    /// <summary>By number: what its elements share; null until something is remembered.</summary>
    public Column<T>[]? Columns { get; set; }

    /// <summary>By item: its entry, or -1.</summary>
    public int[] Found { get; private set; } = [];

    /// <summary>Looks the kinds of the first so many items up; false where one is new.</summary>
    public bool TryFind(long[] codes, int shift, int count)
    {
        if (Found.Length < count)
        {
            Found = new int[count];
        }

        bool isKnown = true;
        for (int item = 0; item < count; item++)
        {
            int entry = Trusted.At(_places, Place(codes, shift, item)) - 1;
            Trusted.At(Found, item) = entry;
            isKnown &= entry >= 0;
        }

        return isKnown;
    }

    /// <summary>The entry of an item that was not found, with its keys.</summary>
    public int Add(long[] codes, int shift, int item)
    {
        if (_count == MostEntries)
        {
            Array.Clear(_places);
            _count = 0;
        }

        ref int place = ref _places[Place(codes, shift, item)];
        if (place == 0)
        {
            place = ++_count;
            if (_count * _words > _entries.Length)
            {
                int room = (int)BitOperations.RoundUpToPowerOf2((uint)_count);
                Array.Resize(ref _entries, room * _words);
                Array.Resize(ref _numbers, room * _numbersOfEach);
            }
        }

        int entry = place - 1;
        for (int k = 0; k < FirstCode; k++)
        {
            _entries[(entry * _words) + k] = KeyOf(codes, shift, k, item);
        }

        return entry;
    }

    /// <summary>A word of an entry that was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long WordOf(int entry, int word) => ref Trusted.At(_entries, unchecked((entry * _words) + word));

    /// <summary>The first number of an entry that was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T FirstNumberOf(int entry) => ref Trusted.At(_numbers, unchecked(entry * _numbersOfEach));

    /// <summary>The keys, codes and bits of an entry.</summary>
    public Span<long> EntryOf(int entry) => _entries.AsSpan(entry * _words, _words);

    /// <summary>The numbers of an entry.</summary>
    public Span<T> NumbersOf(int entry) => _numbers.AsSpan(entry * _numbersOfEach, _numbersOfEach);

    private static int WordsOf(int bits) => (bits + TruthColumns.WordBits - 1) / TruthColumns.WordBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long KeyOf(long[] codes, int shift, int key, int item) => Trusted.At(codes, unchecked((Trusted.At(_keys, key) << shift) + (Trusted.At(_strides, key) * item)));

    // Where an item's kind is, or is to be: the first free place or that of its keys, of those that follow where they fall.
    private int Place(long[] codes, int shift, int item)
    {
        ulong hash = 0;
        for (int k = 0; k < FirstCode; k++)
        {
            hash = KeyHash.With(hash, KeyOf(codes, shift, k, item));
        }

        int place = KeyHash.Place(hash, PlaceBits);
        while (Trusted.At(_places, place) is var entry and > 0 && !IsOf(entry - 1, codes, shift, item))
        {
            place = unchecked(place + 1) & (_places.Length - 1);
        }

        return place;
    }

    private bool IsOf(int entry, long[] codes, int shift, int item)
    {
        ref long words = ref WordOf(entry, 0);
        for (int k = 0; k < FirstCode; k++)
        {
            if (Trusted.Next(ref words, k) != KeyOf(codes, shift, k, item))
            {
                return false;
            }
        }

        return true;
    }
}
