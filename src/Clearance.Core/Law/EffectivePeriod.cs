using System.Globalization;
using System.Runtime.InteropServices;

namespace Clearance.Law;

/// <summary>The whole days on which something is in force, first and last day included, as legal texts print them.</summary>
/// <remarks>
/// <para>An open end has no day. Days are those of the jurisdiction's own calendar; there is no time of day and no time zone.</para>
/// <para>Equality is that of both ends. The default value is open at both ends: always.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EffectivePeriod
{
    /// <summary>From a first to a last day.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public EffectivePeriod(DateOnly? from, DateOnly? to)
    {
        if (to < from)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"A period ends on its first day or later; {to:yyyy-MM-dd} is before {from:yyyy-MM-dd}."), nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The first day; null: since ever.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day; null: until further notice.</summary>
    public DateOnly? To { get; }

    /// <summary>True on the first day, the last day and all days between.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>True if the periods have a day in common.</summary>
    public bool Overlaps(EffectivePeriod other) => !(other.To < From) && !(To < other.From);

    /// <summary>The days that both have; null if there are none.</summary>
    public EffectivePeriod? Intersect(EffectivePeriod other)
    {
        if (!Overlaps(other))
        {
            return null;
        }

        DateOnly? from = From is null || other.From > From ? other.From : From;
        DateOnly? to = To is null || other.To < To ? other.To : To;
        return new EffectivePeriod(from, to);
    }

    /// <summary>First day, an ellipsis, last day; an open end is left out: <c>2024-12-01 …</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd} … {To:yyyy-MM-dd}").Trim();
}
