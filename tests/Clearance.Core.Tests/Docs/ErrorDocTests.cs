using System.Reflection;
using System.Text.RegularExpressions;
using Clearance.Core.Tests.Support;
using Clearance.Formulas;
using Clearance.Json;
using Clearance.Rulebooks.Compiling;

namespace Clearance.Core.Tests.Docs;

/// <summary>docs/errors.md lists every code of the library and no other.</summary>
public sealed partial class ErrorDocTests
{
    private static readonly string s_page = Repository.Read("docs/errors.md");

    [Fact]
    public void Page_Reading_HasEveryCodeWithItsWords() => Assert.Equal(
        ErrorCodes.All.Select(static c => $"| `{c.Code}` | {c.Meaning} | {c.Remedy} |"),
        Section("Reading").Split('\n').Where(static l => l.StartsWith("| `", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Formulas", typeof(FormulaErrors))]
    [InlineData("Rules", typeof(RuleErrors))]
    public void Page_Compiling_HasEveryCode(string section, Type codes) => Assert.Equal(
        codes.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        Codes(section));

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
