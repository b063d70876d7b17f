using System.Text.RegularExpressions;
using Clearance.Core.Tests.Support;

namespace Clearance.Core.Tests.Architecture;

/// <summary>A folder of the library uses only folders above it in the table of docs/architecture.md.</summary>
public sealed partial class DependencyTests
{
    private const string Root = "root";

    private static readonly IReadOnlyList<(string Path, string Text)> s_files = SourceFiles.Under("src/Clearance.Core");

    private static readonly IReadOnlyList<string> s_order = [.. Row().Matches(Repository.Read("docs/architecture.md")).Select(static m => m.Groups["folder"].Value)];

    private static readonly ILookup<string, string> s_types = s_files
        .SelectMany(static f => Type().Matches(f.Text).Select(m => (Folder: FolderOf(f.Path), Name: m.Groups["name"].Value)))
        .Distinct()
        .ToLookup(static t => t.Folder, static t => t.Name, StringComparer.Ordinal);

    public static TheoryData<string> Folders => [.. s_files.Select(static f => FolderOf(f.Path)).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_Sources_UseOnlyFoldersAbove(string folder)
    {
        int own = Place(folder);
        Assert.True(own >= 0, $"The table of docs/architecture.md has no row for {folder}.");
        foreach ((string path, string text) in s_files.Where(f => FolderOf(f.Path) == folder))
        {
            string code = SourceFiles.CodeWithoutTexts(text);
            Assert.All(UsedBy(code), used => Assert.True(Place(used) <= own, $"{path} of {folder} uses {used}, which stands below it."));
        }
    }

    [Fact]
    public void Folder_HostPackages_AreUsedInOnePlaceOnly() => Assert.All(
        s_files.Where(static f => SourceFiles.Code(f.Text).Contains("Microsoft.Extensions", StringComparison.Ordinal)),
        static f => Assert.StartsWith("DependencyInjection/", f.Path, StringComparison.Ordinal));

    private static string FolderOf(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and int slash ? path[..slash] : Root;

    private static int Place(string folder) => s_order.ToList().IndexOf(folder);

    // By using directive or full name, by a name that starts at the root (Slots.Truth), and root types, which every folder sees unasked.
    private static IEnumerable<string> UsedBy(string code)
    {
        IEnumerable<string> full = Full().Matches(code).Select(static m => m.Groups["folder"].Value).Where(s_order.Contains);
        IEnumerable<string> partial = Partial().Matches(code).Where(static m => s_types[m.Groups["folder"].Value].Contains(m.Groups["type"].Value)).Select(static m => m.Groups["folder"].Value);
        IEnumerable<string> root = Word().Matches(code).Select(static m => m.Value).Any(static w => s_types[Root].Contains(w)) ? [Root] : [];
        return full.Concat(partial).Concat(root).Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| `?(?<folder>[A-Za-z]+)/?`? \|", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(?:public|internal)[a-z ]* (?:class|record|struct|interface|enum|delegate \w+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Type();

    [GeneratedRegex(@"\bClearance\.(?<folder>[A-Z]\w*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<![.\w])(?<folder>[A-Z]\w*)\.(?<type>[A-Z]\w*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Partial();

    [GeneratedRegex(@"(?<!\.)\b[A-Z]\w*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();
}
