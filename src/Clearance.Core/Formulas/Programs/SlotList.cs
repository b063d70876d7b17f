namespace Clearance.Formulas.Programs;

/// <summary>The slots and fact sets that a part of a program fills. Immutable.</summary>
internal sealed class SlotList
{
    /// <summary>Those that some instructions and some facts fill.</summary>
    public SlotList(Program program, IEnumerable<int> steps, IEnumerable<int> facts, IEnumerable<int> sets)
    {
        var ofSteps = steps.ToHashSet();
        var ofFacts = facts.ToHashSet();
        Numbers = Of(program.Numbers);
        Booleans = Of(program.Booleans);
        Codes = Of(program.Codes);
        Sets = [.. sets];

        int[] Of(IReadOnlyList<SlotInfo> slots) =>
            [.. Enumerable.Range(0, slots.Count).Where(s => ofSteps.Contains(slots[s].Instruction) || ofFacts.Contains(slots[s].Fact))];
    }

    /// <summary>Number slots.</summary>
    public int[] Numbers { get; }

    /// <summary>Boolean slots.</summary>
    public int[] Booleans { get; }

    /// <summary>Code slots.</summary>
    public int[] Codes { get; }

    /// <summary>Fact sets.</summary>
    public int[] Sets { get; }
}
