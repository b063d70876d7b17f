using System.Text;

namespace Clearance.Core.Benchmarks.Tests;

/// <summary>Names of flags as the rulebook writes its rules: <c>ValueLimit</c> is <c>value-limit</c>.</summary>
internal static class RuleNames
{
    public static IEnumerable<string> Of<T>(T flags)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(flag => Convert.ToInt32(flag, null) != 0 && flags.HasFlag(flag)).Select(static flag => Of(flag.ToString()));

    /// <summary>All names of a type, to leave out of a list what the type does not know.</summary>
    public static HashSet<string> All<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(Of)];

    public static string List(IEnumerable<string> names) => string.Join(' ', names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Of(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            text.Append(char.IsAsciiLetterUpper(letter) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
