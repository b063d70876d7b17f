using System.Globalization;

namespace Clearance.Advice;

/// <summary>Counts as reasons write them.</summary>
internal static class Wording
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of things in English, with its plural.</summary>
    public static string Count(int number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");
}
