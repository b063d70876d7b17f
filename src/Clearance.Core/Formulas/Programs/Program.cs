using System.Collections.Immutable;

namespace Clearance.Formulas.Programs;

/// <summary>A compiled set of formulas: flat, ordered so that every operand is computed before it is read. Immutable.</summary>
internal sealed class Program
{
    public static Program Empty { get; } = new ProgramBuilder().Build();

    public required ImmutableArray<Instruction> Instructions { get; init; }

    public required ImmutableArray<SlotInfo> Numbers { get; init; }

    public required ImmutableArray<SlotInfo> Booleans { get; init; }

    public required ImmutableArray<SlotInfo> Codes { get; init; }

    /// <summary>Constant values by number slot.</summary>
    public required ImmutableArray<Constant<BigRational>> NumberConstants { get; init; }

    public required ImmutableArray<Constant<bool>> BooleanConstants { get; init; }

    public required ImmutableArray<Constant<long>> CodeConstants { get; init; }

    public required ImmutableArray<FactBinding> Facts { get; init; }

    public required ImmutableArray<CodeSet> Sets { get; init; }

    public required ImmutableArray<FactSetBinding> FactSets { get; init; }

    public required ImmutableArray<LookupTable> Tables { get; init; }

    public required ImmutableArray<RoundingRule> Roundings { get; init; }

    /// <summary>For each charge the relief conditions (boolean slots) in file order.</summary>
    public required ImmutableArray<ImmutableArray<int>> Reliefs { get; init; }

    /// <summary>For each grouping, from 1, the key slots by which items are grouped; entry 0 is empty.</summary>
    public required ImmutableArray<ImmutableArray<Slot>> Groupings { get; init; }

    /// <summary>By number slot: how far its elements lie apart, 0 where one serves all.</summary>
    public byte[] NumberStrides => field ??= StridesOf(Numbers);

    public byte[] CodeStrides => field ??= StridesOf(Codes);

    /// <summary>By code slot: the table whose rows it holds; null for other codes.</summary>
    public LookupTable?[] RowTables => field ??= [.. Codes.Select(c => c.Instruction >= 0 && Instructions[c.Instruction].Op == Op.Lookup ? Tables[Instructions[c.Instruction].Data] : null)];

    public SlotInfo this[Slot slot] => slot.Kind switch
    {
        SlotKind.Number => Numbers[slot.Index],
        SlotKind.Boolean => Booleans[slot.Index],
        _ => Codes[slot.Index],
    };

    /// <summary>A number that no parcel changes; null for others.</summary>
    public BigRational? NumberOf(int slot) => NumberConstants.FirstOrDefault(c => c.Slot == slot)?.Value;

    /// <summary>A code that no parcel changes; null for others.</summary>
    public long? CodeOf(int slot) => CodeConstants.FirstOrDefault(c => c.Slot == slot)?.Value;

    private static byte[] StridesOf(ImmutableArray<SlotInfo> slots) => [.. slots.Select(static s => (byte)(s.Scope.IsParcel ? 0 : 1))];
}
