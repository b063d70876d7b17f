using Clearance.Formulas;
using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>
/// The values of one evaluation: for each slot as many elements as there are items. Numbers of a slot share one denominator, so that loops
/// run over plain whole numbers. Not safe for use by two threads at once.
/// </summary>
internal abstract class Frame
{
    /// <summary>In the slot that says which relief waives a charge: none does.</summary>
    public const long NotWaived = -1;

    private protected Frame(Program program)
    {
        Program = program;
        Sets = [.. program.FactSets.Select(static _ => new CodeBag())];
    }

    public Program Program { get; }

    public int ItemCount { get; private set; }

    /// <summary>Whether a number did not fit; all results are then worthless.</summary>
    public bool Overflowed { get; set; }

    public Truth[] Booleans { get; private set; } = [];

    /// <summary>Codes; 0 is unknown. Row slots hold rows of <see cref="LookupTable"/>.</summary>
    public long[] Codes { get; private set; } = [];

    /// <summary>By number element: not known.</summary>
    public bool[] Unknown { get; private set; } = [];

    /// <summary>By number slot: some element is not known.</summary>
    public bool[] AnyUnknown { get; private set; } = [];

    /// <summary>The parts of the procedure that are no formulas; null where it has none.</summary>
    public IFrameParts? Parts { get; set; }

    /// <summary>By fact set: its codes.</summary>
    public CodeBag[] Sets { get; }

    /// <summary>By grouping and item: the item's group.</summary>
    public int[] GroupOf { get; private set; } = [];

    /// <summary>By grouping: how many groups.</summary>
    public int[] GroupCounts { get; private set; } = [];

    /// <summary>By grouping: the keys of some item are not known, so nobody can tell the groups.</summary>
    public bool[] GroupsUnknown { get; private set; } = [];

    /// <summary>Makes room for a parcel of so many items and fills in the constants.</summary>
    public void Reset(int itemCount)
    {
        Overflowed = false;
        if (itemCount == ItemCount)
        {
            ResetNumbers(isSameLayout: true);
            return;
        }

        ItemCount = itemCount;
        Booleans = Grow(Booleans, Program.Booleans.Length * itemCount);
        Codes = Grow(Codes, Program.Codes.Length * itemCount);
        Unknown = Grow(Unknown, Program.Numbers.Length * itemCount);
        AnyUnknown = Grow(AnyUnknown, Program.Numbers.Length);
        GroupOf = Grow(GroupOf, Program.Groupings.Length * itemCount);
        GroupCounts = Grow(GroupCounts, Program.Groupings.Length);
        GroupsUnknown = Grow(GroupsUnknown, Program.Groupings.Length);
        ResetNumbers(isSameLayout: false);
        foreach ((int slot, bool value) in Program.BooleanConstants)
        {
            Booleans[slot * itemCount] = value ? Truth.True : Truth.False;
        }

        foreach ((int slot, long value) in Program.CodeConstants)
        {
            Codes[slot * itemCount] = value;
        }
    }

    public int Count(Scope scope) => scope.IsParcel ? 1 : scope.IsItem ? ItemCount : GroupCounts[scope.Value];

    public Truth Boolean(int slot, int element)
    {
        Scope scope = Program.Booleans[slot].Scope;
        // Nothing can be said of groups while it is not known which there are.
        return scope.IsGroup && GroupsUnknown[scope.Value] ? Truth.Unknown : Booleans[(slot * ItemCount) + (scope.IsParcel ? 0 : element)];
    }

    public long Code(int slot, int element) => Codes[(slot * ItemCount) + (Program.Codes[slot].Scope.IsParcel ? 0 : element)];

    public bool IsKnown(int slot, int element) => !Unknown[(slot * ItemCount) + (Program.Numbers[slot].Scope.IsParcel ? 0 : element)];

    /// <summary>A number, or null where it is not known.</summary>
    public BigRational? Number(int slot, int element)
    {
        int at = (slot * ItemCount) + (Program.Numbers[slot].Scope.IsParcel ? 0 : element);
        return Unknown[at] ? null : Read(slot, at);
    }

    /// <summary>A number as it stands, over a denominator above 0 and not in lowest terms; false where it is not known or too long.</summary>
    public bool TrySmall(int slot, int element, out long numerator, out long denominator)
    {
        int at = (slot * ItemCount) + (Program.Numbers[slot].Scope.IsParcel ? 0 : element);
        numerator = 0;
        denominator = 1;
        return !Unknown[at] && TryRead(slot, at, out numerator, out denominator);
    }

    public void ReadKeys(LookupTable table, int element, Span<long> keys)
    {
        for (int k = 0; k < keys.Length; k++)
        {
            keys[k] = Code(table.Keys[k].Slot.Index, element);
        }
    }

    /// <summary>Sets a fact slot; elements that are null are unknown.</summary>
    public abstract void SetNumbers(int slot, ReadOnlySpan<Fraction> values);

    public abstract void Run();

    private protected abstract BigRational Read(int slot, int at);

    private protected abstract bool TryRead(int slot, int at, out long numerator, out long denominator);

    /// <summary>Room for as many elements; what stood there is worth nothing.</summary>
    private protected static T[] Grow<T>(T[] array, int length) => array.Length >= length ? array : new T[length];

    private protected abstract void ResetNumbers(bool isSameLayout);
}
