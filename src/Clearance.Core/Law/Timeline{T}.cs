using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Clearance.Values;

namespace Clearance.Law;

/// <summary>What is in force on which day: values over periods that never overlap. Days between them may be without a value.</summary>
/// <typeparam name="T">The value; immutable, if the timeline shall be.</typeparam>
/// <remarks>
/// <para>Nothing is carried over from one period to the next. A look-up is a binary search.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class Timeline<T>
{
    /// <summary>A timeline of the entries, given in any order.</summary>
    /// <exception cref="ArgumentException">Two periods have a day in common; the message names both.</exception>
    public Timeline(IEnumerable<(EffectivePeriod Period, T Value)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = [.. entries.OrderBy(static entry => entry.Period.From ?? DateOnly.MinValue)];
        for (int i = 1; i < Entries.Count; i++)
        {
            if (Entries[i - 1].Period.Overlaps(Entries[i].Period))
            {
                throw new ArgumentException(
                    $"The periods {Entries[i - 1].Period} and {Entries[i].Period} overlap; end the earlier one on the day before the later one begins.", nameof(entries));
            }
        }
    }

    /// <summary>The entries by their first day.</summary>
    public ValueList<(EffectivePeriod Period, T Value)> Entries { get; }

    /// <summary>The value of a day.</summary>
    /// <exception cref="KeyNotFoundException">Nothing is known on that day; the message names the nearest days known.</exception>
    [SuppressMessage("Design", "CA1043:Use Integral Or String Argument For Indexers", Justification = "A day is the key of a timeline.")]
    public T this[DateOnly on] => TryGet(on, out T? value) ? value : throw new KeyNotFoundException(Nothing(on));

    /// <summary>The value of a day; false if nothing is known on it.</summary>
    public bool TryGet(DateOnly on, [MaybeNullWhen(false)] out T value)
    {
        int entry = LastBegunBy(on);
        if (entry >= 0 && Entries[entry].Period.Contains(on))
        {
            value = Entries[entry].Value;
            return true;
        }

        value = default;
        return false;
    }

    private int LastBegunBy(DateOnly on)
    {
        int low = 0;
        int high = Entries.Count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) / 2);
            if (Entries[middle].Period.From is { } from && from > on)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return high;
    }

    private string Nothing(DateOnly on)
    {
        int before = LastBegunBy(on);
        string last = before >= 0 ? string.Create(CultureInfo.InvariantCulture, $" The last day known before is {Entries[before].Period.To:yyyy-MM-dd}.") : "";
        string next = before + 1 < Entries.Count ? string.Create(CultureInfo.InvariantCulture, $" The first day known after is {Entries[before + 1].Period.From:yyyy-MM-dd}.") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Nothing is known on {on:yyyy-MM-dd}.{last}{next}");
    }
}
