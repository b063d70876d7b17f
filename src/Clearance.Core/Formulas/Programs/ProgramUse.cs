using System.Collections.Immutable;

namespace Clearance.Formulas.Programs;

/// <summary>What one procedure needs of a program that several share: instructions in order, facts and fact sets by number. Immutable.</summary>
internal sealed record ProgramUse(ImmutableArray<int> Steps, ImmutableArray<int> Facts, ImmutableArray<int> Sets)
{
    public static ProgramUse Nothing { get; } = new([], [], []);

    /// <summary>What both need.</summary>
    public ProgramUse With(ProgramUse other) => new(Join(Steps, other.Steps), Join(Facts, other.Facts), Join(Sets, other.Sets));

    private static ImmutableArray<int> Join(ImmutableArray<int> left, ImmutableArray<int> right)
    {
        var both = new IndexSet();
        both.Add(left);
        both.Add(right);
        return both.ToImmutable();
    }
}
