using System.Text.RegularExpressions;
using Clearance.Core.Tests.Support;

namespace Clearance.Core.Tests.Docs;

/// <summary>What README.md and docs name exists.</summary>
public sealed partial class PathTests
{
    private static readonly string[] s_tops = ["src", "tests", "docs", "benchmarks", ".ci", ".config"];

    public static TheoryData<string> Pages => [.. Markdown.Pages()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_PathsNamed_Exist(string page) => Assert.All(
        Path().Matches(Repository.Read(page)).Select(static m => m.Value.TrimEnd('.', '/')).Where(static p => s_tops.Contains(p.Split('/')[0], StringComparer.Ordinal)),
        static p => Assert.True(Exists(p), p));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Links_Exist(string page)
    {
        string folder = System.IO.Path.GetDirectoryName(page)!;
        Assert.All(
            Link().Matches(Repository.Read(page)).Select(static m => m.Groups["target"].Value).Where(static l => !l.Contains("://", StringComparison.Ordinal)),
            link =>
            {
                string[] parts = link.Split('#');
                string target = parts[0].Length == 0 ? page : System.IO.Path.Combine(folder, parts[0]);
                Assert.True(Exists(target), link);
                Assert.True(parts.Length == 1 || Anchors(target).Contains(parts[1], StringComparer.Ordinal), link);
            });
    }

    private static bool Exists(string path)
    {
        string full = System.IO.Path.Combine(Repository.Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    private static IEnumerable<string> Anchors(string page) => Heading().Matches(Repository.Read(page))
        .Select(static m => NotInAnchor().Replace(m.Groups["text"].Value.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    // A path with capitals that stand for a name (procedures/ID.json), a star or a brace is a pattern and names no file.
    [GeneratedRegex(@"(?<![\w./@-])\.?[a-z]+/(?:[\w.{}-]+/)*[\w.{}-]*(?![\w*<])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Path();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9 _-]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex NotInAnchor();
}
