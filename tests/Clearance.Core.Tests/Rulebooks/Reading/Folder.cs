using Clearance.Core.Tests.Support;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Rulebooks.Reading;

/// <summary>Rulebooks that lie beside the tests as folders of files.</summary>
internal static class Folder
{
    /// <summary>What a test expects of a folder; no file of the rulebook.</summary>
    public const string Expected = "expected.txt";

    /// <summary>The names of the folders at a path of the test project.</summary>
    public static IEnumerable<string> Names(string path) =>
        Directory.GetDirectories(PathOf(path)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>The files of one rulebook, with their paths inside it.</summary>
    public static List<RulebookFile> Files(string path) =>
    [
        .. Directory.GetFiles(PathOf(path), "*", SearchOption.AllDirectories)
            .Select(file => new RulebookFile(Path.GetRelativePath(PathOf(path), file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .Where(file => file.Path != Expected)
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>A path of the test project.</summary>
    public static string PathOf(string path) => Path.Combine(Repository.Root, "tests", "Clearance.Core.Tests", path);
}
