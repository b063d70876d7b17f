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

    private readonly int[] _keys;
    private readonly int _keysOfParcel;
    private readonly int _numbersOfEach;
    private long[] _entries = [];
    private T[] _numbers = [];
    private int _count;

    /// <summary>A memory of what some instructions fill.</summary>
    public KindMemo(KindSteps steps)
    {
        Steps = steps;
        _keys = steps.Keys;
        _keysOfParcel = steps.KeysOfParcel;
        _numbersOfEach = steps.Filled.Numbers.Length;
        FirstCode = steps.Keys.Length;
        FirstTruth = FirstCode + steps.Filled.Codes.Length;
        FirstUnknown = FirstTruth + (2 * WordsOf(steps.Filled.Booleans.Length));
        Words = FirstUnknown + WordsOf(_numbersOfEach);
    }

    public KindSteps Steps { get; }

    /// <summary>By the place of a hash: an entry counted from 1, or 0.</summary>
    public ushort[] Places { get; } = new ushort[1 << KindSteps.PlaceBits];

    /// <summary>Keys, codes and bytes of all entries.</summary>
    public long[] Entries => _entries;

    /// <summary>Numbers of all entries.</summary>
    public T[] Numbers => _numbers;

    /// <summary>Room for the entries of the items that are looked up together, no more than a byte has bits.</summary>
    public long[] EntriesOfBlock { get; } = new long[TruthColumns.ByteBits];

    /// <summary>Words of an entry.</summary>
    public int Words { get; }

    /// <summary>Where the codes of an entry begin: after its keys.</summary>
    public int FirstCode { get; }

    /// <summary>Where the words of an entry begin whose bytes say which of eight booleans are true, 1 or 0, each followed by one that says which of them may be.</summary>
    public int FirstTruth { get; }

    /// <summary>Where the bytes begin that say which numbers are unknown.</summary>
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

        Trusted.Check(codes, _keys, shift);
        ref long first = ref Trusted.First(codes);
        ref int found = ref Trusted.First(Found);
        ulong ofParcel = HashOfParcel(ref first, shift);
        int known = 0;
        for (nint item = 0; item < count; item = unchecked(item + 1))
        {
            int entry = unchecked(Trusted.At(Places, Place(ref Trusted.Next(ref first, item), ref first, shift, ofParcel)) - 1);
            Trusted.Next(ref found, item) = entry;
            known |= entry;
        }

        return known >= 0;
    }

    /// <summary>The entry of one item, which may not be where its hash falls; -1 where it is new.</summary>
    public int Find(long[] codes, int shift, int item)
    {
        ref long first = ref codes[0];
        return Places[Place(ref Trusted.Next(ref first, item), ref first, shift, HashOfParcel(ref first, shift))] - 1;
    }

    /// <summary>The entry of an item that was not found, with its keys.</summary>
    public int Add(long[] codes, int shift, int item)
    {
        if (_count == MostEntries)
        {
            Array.Clear(Places);
            _count = 0;
        }

        ref long first = ref codes[0];
        ref ushort place = ref Places[Place(ref Trusted.Next(ref first, item), ref first, shift, HashOfParcel(ref first, shift))];
        if (place == 0)
        {
            place = (ushort)++_count;
            if (_count * Words > _entries.Length)
            {
                int room = (int)BitOperations.RoundUpToPowerOf2((uint)_count);
                Array.Resize(ref _entries, room * Words);
                Array.Resize(ref _numbers, room * _numbersOfEach);
            }
        }

        int entry = place - 1;
        for (int k = 0; k < FirstCode; k++)
        {
            _entries[(entry * Words) + k] = codes[(_keys[k] << shift) + (k < _keysOfParcel ? 0 : item)];
        }

        return entry;
    }

    /// <summary>A word of an entry that was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long WordOf(int entry, int word) => ref Trusted.At(_entries, unchecked((entry * Words) + word));

    /// <summary>The first number of an entry that was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T FirstNumberOf(int entry) => ref Trusted.At(_numbers, unchecked(entry * _numbersOfEach));

    /// <summary>The keys, codes and bytes of an entry.</summary>
    public Span<long> EntryOf(int entry) => _entries.AsSpan(entry * Words, Words);

    /// <summary>The numbers of an entry.</summary>
    public Span<T> NumbersOf(int entry) => _numbers.AsSpan(entry * _numbersOfEach, _numbersOfEach);

    private static int WordsOf(int bytes) => (bytes + sizeof(long) - 1) / sizeof(long);

    private ulong HashOfParcel(ref long codes, int shift)
    {
        ulong hash = 0;
        ref int keys = ref Trusted.First(_keys);
        for (nint k = 0; k < _keysOfParcel; k = unchecked(k + 1))
        {
            hash = KeyHash.With(hash, Trusted.Next(ref codes, Trusted.Next(ref keys, k) << shift));
        }

        return hash;
    }

    // Where an item's kind is, or is to be: the first free place or that of its keys, of those that follow where they fall.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(ref long codes, ref long ofParcel, int shift, ulong hash)
    {
        ref int keys = ref Trusted.First(_keys);
        for (nint k = _keysOfParcel; k < FirstCode; k = unchecked(k + 1))
        {
            hash = KeyHash.With(hash, Trusted.Next(ref codes, Trusted.Next(ref keys, k) << shift));
        }

        int place = KeyHash.Place(hash, KindSteps.PlaceBits);
        while (Trusted.At(Places, place) is var entry and > 0 && !IsOf(entry - 1, ref codes, ref ofParcel, shift))
        {
            place = unchecked(place + 1) & (Places.Length - 1);
        }

        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsOf(int entry, ref long codes, ref long ofParcel, int shift)
    {
        ref long words = ref WordOf(entry, 0);
        ref int keys = ref Trusted.First(_keys);
        long differing = 0;
        nint k = 0;
        for (; k < _keysOfParcel; k = unchecked(k + 1))
        {
            differing |= Trusted.Next(ref words, k) ^ Trusted.Next(ref ofParcel, Trusted.Next(ref keys, k) << shift);
        }

        for (; k < FirstCode; k = unchecked(k + 1))
        {
            differing |= Trusted.Next(ref words, k) ^ Trusted.Next(ref codes, Trusted.Next(ref keys, k) << shift);
        }

        return differing == 0;
    }
}
