using System.Text.RegularExpressions;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Json;
using Clearance.Rulebooks.Compiling;

namespace Clearance.Core.Tests.Docs;

/// <summary>docs/errors.md lists every code of the library and no other.</summary>
public sealed partial class ErrorDocTests
{
    private static readonly string s_page = Repository.Read("docs/errors.md");

    [Theory]
    [InlineData("Reading")]
    [InlineData("Formulas")]
    [InlineData("Rules")]
    [InlineData("Rates")]
    public void Page_Section_HasEveryCodeWithItsWords(string section)
    {
        IReadOnlyList<ErrorCode> codes = section switch
        {
            "Reading" => ErrorCodes.All,
            "Formulas" => FormulaErrors.All,
            "Rates" => RateErrors.All,
            _ => RuleErrors.All,
        };
        Assert.Equal(
            codes.Select(static c => $"| `{c.Code}` | {c.Meaning} | {c.Remedy} |"),
            Section(section).Split('\n').Where(static l => l.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Fact]
    public void Page_Warnings_HasEveryCode() => Assert.Equal(
        SourceFiles.Texts(Repository.Read("src/Clearance.Core/ReportWarnings.cs")).Where(static t => KebabCase().IsMatch(t)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        Codes("Warnings"));

    private static IEnumerable<string> Codes(string section) => Row().Matches(Section(section)).Select(static m => m.Groups["code"].Value).Order(StringComparer.Ordinal);

    private static string Section(string name)
    {
        int start = s_page.IndexOf($"## {name}\n", StringComparison.Ordinal);
        int end = s_page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? s_page[start..] : s_page[start..end];
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^\| `(?<code>[a-z-]+)`", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Row();
}
