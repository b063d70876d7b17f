using System.Globalization;

namespace Clearance.Core.Tests.Support;

/// <summary>Choices of a seeded random source.</summary>
internal static class Chance
{
    /// <summary>Whether an event of so many in a hundred happens.</summary>
    public static bool Percent(this Random random, int percent) => random.Next(100) < percent;

    public static T Pick<T>(this Random random, params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Some of the choices, perhaps none, in their order.</summary>
    public static IEnumerable<T> Some<T>(this Random random, IEnumerable<T> choices, int percent) => choices.Where(_ => random.Percent(percent)).ToList();

    /// <summary>An amount above 0 whose size is as likely to be cents as millions: 1 to <paramref name="digits"/> digits, 0 to <paramref name="decimals"/> of them behind the point.</summary>
    public static decimal Amount(this Random random, int digits, int decimals)
    {
        int length = random.Next(1, digits + 1);
        string text = string.Concat(Enumerable.Range(0, length).Select(index => (char)('0' + random.Next(index == 0 ? 1 : 0, 10))));
        // Many amounts end in zeros or nines, where roundings turn.
        text = random.Next(4) switch
        {
            0 => text[0] + new string('0', length - 1),
            1 => text[0] + new string('9', length - 1),
            _ => text,
        };
        decimal amount = decimal.Parse(text, CultureInfo.InvariantCulture);
        for (int places = random.Next(decimals + 1); places > 0; places--)
        {
            amount /= 10;
        }

        return amount;
    }
}
