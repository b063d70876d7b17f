using Clearance.Values;

namespace Clearance.Rulebooks.Comparing;

/// <summary>How two rulebooks differ, or one of them on two days.</summary>
/// <remarks>
/// <para>What a rulebook imports is law of another one and is not compared. Neither are <see cref="Rulebook.Version"/> and <see cref="Rulebook.CheckedOn"/>, which say nothing of law.</para>
/// <para>Where a procedure or a table begins or ends as a whole, what stands in it is not listed besides.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
/// <param name="Before">The first rulebook.</param>
/// <param name="BeforeOn">The day whose law is taken of the first; null: all days.</param>
/// <param name="After">The second rulebook.</param>
/// <param name="AfterOn">The day whose law is taken of the second; null: all days.</param>
/// <param name="Changes">What differs, by kind, then by place and name; empty where nothing does.</param>
public sealed record RulebookDiff(Rulebook Before, DateOnly? BeforeOn, Rulebook After, DateOnly? AfterOn, ValueList<LawChange> Changes)
{
    /// <summary>Compares two rulebooks as they are written: every version of every entry, with its days.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RulebookDiff Between(Rulebook before, Rulebook after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new RulebookDiff(before, null, after, null, LawDiff.Of(Own(before), Own(after), LawComparison.Versions));
    }

    /// <summary>Compares the law of a day with that of another, of one rulebook or of two. Before the first day known there is none.</summary>
    /// <exception cref="ArgumentNullException">A rulebook is null.</exception>
    public static RulebookDiff Between(Rulebook before, DateOnly beforeOn, Rulebook after, DateOnly afterOn)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new RulebookDiff(before, beforeOn, after, afterOn, LawDiff.Of(InForce(before, beforeOn), InForce(after, afterOn), LawComparison.Days));
    }

    private static IEnumerable<LawEntry> Own(Rulebook rulebook) => rulebook.Law.Where(static e => !e.IsImported);

    private static IEnumerable<LawEntry> InForce(Rulebook rulebook, DateOnly on) => on < rulebook.FirstDay ? [] : Own(rulebook).Where(e => e.IsInForce(on));
}
