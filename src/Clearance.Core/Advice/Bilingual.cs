using System.Globalization;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>Texts of this library in its two languages.</summary>
internal static class Bilingual
{
    public static LocalizedText Say(string english, string chinese) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = english, ["zh"] = chinese });

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number of things in English, with its plural.</summary>
    public static string Count(int number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");
}
