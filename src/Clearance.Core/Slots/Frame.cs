using System.Numerics;
using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Slots.Compiled;

namespace Clearance.Slots;

/// <summary>
/// The values of one evaluation: for each slot as many elements as there are items. Numbers of a slot share one denominator, so that loops
/// run over plain whole numbers. Not safe for use by two threads at once.
/// </summary>
internal abstract partial class Frame
{
    /// <summary>In the slot that says which relief waives a charge: none does.</summary>
    public const long NotWaived = -1;

    private protected Frame(Program program)
    {
        Program = program;
        Sets = [.. program.FactSets.Select(static _ => new CodeBag())];
        Counts = new int[Math.Max(Scope.Parcel.Order + 1, Scope.Group(program.Groupings.Length).Order)];
        Counts[Scope.Parcel.Order] = 1;
    }

    public Program Program { get; }

    public int ItemCount
    {
        get => Counts[Scope.Item.Order];
        private set => Counts[Scope.Item.Order] = value;
    }

    /// <summary>Whether a number did not fit; all results are then worthless.</summary>
    public bool Overflowed { get; set; }

    /// <summary>How far the elements of two slots lie apart: a power of two, no less than the items of the largest parcel so far, nor than are computed at once.</summary>
    public int Stride { get; private set; }

    /// <summary>The power of <see cref="Stride"/>: a shift finds where a slot begins.</summary>
    private protected int Shift { get; private set; }

    /// <summary>Words of one slot of <see cref="Unknown"/>, a power of two.</summary>
    private protected int Words { get; private set; }

    /// <summary>The power of <see cref="Words"/>.</summary>
    private protected int WordShift { get; private set; }

    public TruthColumns Booleans { get; } = new();

    /// <summary>Codes; 0 is unknown. Row slots hold rows of <see cref="LookupTable"/>.</summary>
    private protected long[] Codes { get; private set; } = [];

    /// <summary>By number slot, 64 elements a word: which are not known. A slot with one value for the parcel says it in all bits; bits beyond the elements mean nothing.</summary>
    private protected ulong[] Unknown { get; private set; } = [];

    /// <summary>The parts of the procedure that are no formulas; null where it has none.</summary>
    public IFrameParts? Parts { get; set; }

    /// <summary>By fact set: its codes.</summary>
    public CodeBag[] Sets { get; }

    /// <summary>By grouping and item: the item's group.</summary>
    private protected int[] GroupOf { get; private set; } = [];

    /// <summary>By <see cref="Scope.Order"/>: how many elements.</summary>
    private protected int[] Counts { get; }

    /// <summary>By grouping: the keys of some item are not known, so nobody can tell the groups.</summary>
    public bool[] GroupsUnknown { get; private set; } = [];

    /// <summary>Makes room for a parcel of so many items.</summary>
    public void Reset(int itemCount)
    {
        Overflowed = false;
        ItemCount = itemCount;
        if (itemCount <= Stride)
        {
            ResetNumbers(isSameLayout: true);
            return;
        }

        Lay(itemCount);
    }

    public int Count(Scope scope) => Trusted.At(Counts, scope.Order);

    public Truth Boolean(int slot, int element)
    {
        Scope scope = Program.Booleans[slot].Scope;
        // Nothing can be said of groups while it is not known which there are.
        return scope.IsGroup && GroupsUnknown[scope.Value] ? Truth.Unknown : Booleans[slot, element];
    }

    /// <summary>A boolean of the parcel.</summary>
    public Truth TruthOfParcel(int slot) => Booleans.First(slot)[0];

    /// <summary>Of booleans of the parcel those that may be true, a bit each.</summary>
    public int MaybeOfParcel(ReadOnlySpan<int> slots)
    {
        TruthColumns booleans = Booleans;
        int bits = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            bits |= (int)(booleans.First(slots[i]).Maybe & 1) << i;
        }

        return bits;
    }

    public void SetBoolean(int slot, int element, Truth value)
    {
        if (Program.Booleans[slot].Scope.IsParcel)
        {
            Booleans.Fill(slot, value);
        }
        else
        {
            Booleans[slot, element] = value;
        }
    }

    public long Code(int slot, int element) => Codes[(slot << Shift) + (Program.Codes[slot].Scope.IsParcel ? 0 : element)];

    /// <summary>The elements of a slot, to be written; 0 is unknown.</summary>
    public Span<long> CodesOf(int slot) => Codes.AsSpan(slot << Shift, ItemCount);

    public void SetCode(int slot, int element, long value) => Codes[(slot * Stride) + element] = value;

    public bool IsKnown(int slot, int element) => !IsUnknown(slot, element);

    /// <summary>A number, or null where it is not known.</summary>
    public BigRational? Number(int slot, int element) => IsKnown(slot, element) ? HolderOf(slot).Read(slot, At(slot, element)) : null;

    /// <summary>A number as it stands, over a denominator above 0 and not in lowest terms; false where it is not known or too long.</summary>
    public bool TrySmall(int slot, int element, out long numerator, out long denominator)
    {
        numerator = 0;
        denominator = 1;
        return IsKnown(slot, element) && HolderOf(slot).TryRead(slot, At(slot, element), out numerator, out denominator);
    }

    /// <summary>1, 0 or -1 as a number is above, at or below 0; null where it is not known.</summary>
    public int? SignOf(int slot, int element) => TrySmall(slot, element, out long numerator, out _) ? Math.Sign(numerator) : Number(slot, element)?.Sign;

    /// <summary>Whether an element is known and larger than two to a power.</summary>
    public abstract bool IsBeyond(int slot, int element, int bits);

    /// <summary>The group of an item in a grouping.</summary>
    public int GroupAt(int grouping, int item) => GroupOf[(grouping * Stride) + item];

    public void ReadKeys(LookupTable table, int element, Span<long> keys)
    {
        for (int k = 0; k < keys.Length; k++)
        {
            keys[k] = Code(table.Keys[k].Slot.Index, element);
        }
    }

    /// <summary>Sets the one value of a slot of the parcel.</summary>
    public abstract void SetNumber(int slot, Fraction value);

    /// <summary>Sets all elements of a slot of items to one value.</summary>
    public abstract void FillNumbers(int slot, Fraction value);

    /// <summary>Sets the elements of a slot.</summary>
    public abstract void SetNumbers(int slot, ReadOnlySpan<Fraction> values);

    /// <summary>Makes all elements of a slot unknown.</summary>
    public abstract void SetUnknown(int slot);

    /// <summary>The elements of a slot of items, to be written until <see cref="Close"/> tells their scale; none where the frame holds longer numbers than 64 bits.</summary>
    public virtual Span<long> Open(int slot) => [];

    /// <summary>The bits that say which elements of a slot are unknown, to be written.</summary>
    public Span<ulong> UnknownOf(int slot) => Unknown.AsSpan(slot << WordShift, Words);

    /// <summary>Tells what the elements that were written share.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="denominator">Their denominator.</param>
    /// <param name="lengths">The lengths of all numerators, joined.</param>
    public virtual void Close(int slot, long denominator, long lengths) => throw new InvalidOperationException("This frame gave no elements out.");

    /// <summary>The same values, to stay, in no more room than they need.</summary>
    public abstract Frame Copy();

    /// <summary>Takes all but the numbers from a frame of the same program.</summary>
    private protected void CopyFrom(Frame other)
    {
        Overflowed = false;
        other.Counts.CopyTo(Counts, 0);
        Booleans.CopyFrom(other.Booleans);
        CopyColumns(other.Codes, Codes, other.Stride);
        for (int slot = 0; slot < Program.Numbers.Length; slot++)
        {
            other.Unknown.AsSpan(slot * other.Words, Math.Min(Words, other.Words)).CopyTo(Unknown.AsSpan(slot * Words));
        }

        CopyColumns(other.GroupOf, GroupOf, other.Stride);
        other.GroupsUnknown.CopyTo(GroupsUnknown, 0);
        for (int i = 0; i < Sets.Length; i++)
        {
            Sets[i].CopyFrom(other.Sets[i]);
        }
    }

    /// <summary>Runs instructions of the program, given by number.</summary>
    public abstract void Run(ReadOnlySpan<int> steps);

    /// <summary>Runs those that codes alone decide, or recalls what they gave for items of the same kinds.</summary>
    public abstract void Run(KindSteps kinds);

    /// <summary>Instructions whose numbers run when somebody asks for them, by number.</summary>
    public virtual int[] Pending => [];

    /// <summary>The frame, laid out like this one, that holds the numbers of a slot.</summary>
    private protected virtual Frame HolderOf(int slot) => this;

    private protected abstract BigRational Read(int slot, int at);

    private protected abstract bool TryRead(int slot, int at, out long numerator, out long denominator);

    /// <summary>Room for as many elements; what stood there is worth nothing.</summary>
    private protected static T[] Grow<T>(T[] array, int length) => array.Length >= length ? array : new T[length];

    private protected abstract void ResetNumbers(bool isSameLayout);

    // Lays the slots out for so many items each, and fills in the constants.
    private protected void Lay(int items)
    {
        Shift = Math.Max(BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)items)), Lanes.Power);
        Stride = 1 << Shift;
        Booleans.Resize(Program.Booleans.Length, Stride);
        Codes = new long[Program.Codes.Length * Stride];
        Words = Booleans.Words;
        WordShift = BitOperations.Log2((uint)Words);
        Unknown = new ulong[Program.Numbers.Length * Words];
        GroupOf = new int[Program.Groupings.Length * Stride];
        GroupsUnknown = new bool[Program.Groupings.Length];
        ResetNumbers(isSameLayout: false);
        PutConstants();
    }

    private void PutConstants()
    {
        foreach ((int slot, bool value) in Program.BooleanConstants)
        {
            Booleans.Fill(slot, value ? Truth.True : Truth.False);
        }

        foreach ((int slot, long value) in Program.CodeConstants)
        {
            Codes[slot * Stride] = value;
        }
    }

    // Columns of a frame that has another stride into those of this one.
    private protected void CopyColumns<T>(T[] from, T[] to, int stride)
    {
        if (stride == Stride)
        {
            from.CopyTo(to, 0);
            return;
        }

        for (int source = 0, target = 0; target < to.Length; source += stride, target += Stride)
        {
            from.AsSpan(source, ItemCount).CopyTo(to.AsSpan(target));
        }
    }

    private protected bool IsUnknown(int slot, int element) => (Unknown[(slot << WordShift) + (element / TruthColumns.WordBits)] >> element & 1) != 0;

    private int At(int slot, int element) => (slot << Shift) + (Program.Numbers[slot].Scope.IsParcel ? 0 : element);
}
