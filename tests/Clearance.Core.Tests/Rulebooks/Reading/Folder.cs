using System.Runtime.CompilerServices;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Rulebooks.Reading;

/// <summary>Rulebooks that lie beside the tests as folders of files.</summary>
internal static class Folder
{
    /// <summary>The names of the folders at a path of the test project.</summary>
    public static IEnumerable<string> Names(params string[] path) =>
        Directory.GetDirectories(PathOf(path)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>The files of one rulebook, with their paths inside it.</summary>
    public static List<RulebookFile> Files(params string[] path) =>
    [
        .. Directory.GetFiles(PathOf(path), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new RulebookFile(Path.GetRelativePath(PathOf(path), file).Replace('\\', '/'), File.ReadAllBytes(file))),
    ];

    /// <summary>A path of the test project.</summary>
    public static string PathOf(params string[] path) => Path.Combine([Root(), .. path]);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
