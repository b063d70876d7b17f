using System.Text.RegularExpressions;

namespace Clearance.Core.Tests.Support;

/// <summary>The C# files of the repository as text.</summary>
internal static partial class SourceFiles
{
    private static readonly string[] s_made = ["obj", "bin", "artifacts"];

    /// <summary>The files under a folder, each with its path inside that folder.</summary>
    public static IReadOnlyList<(string Path, string Text)> Under(string folder)
    {
        string root = Path.Combine(Repository.Root, folder);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
                .Where(static f => !f.Split('/').Any(s_made.Contains))
                .Order(StringComparer.Ordinal)
                .Select(f => (f, File.ReadAllText(Path.Combine(root, f)))),
        ];
    }

    /// <summary>The text without comments.</summary>
    public static string Code(string text) => Comment().Replace(text, string.Empty);

    /// <summary>The text without comments and without what stands in quotation marks.</summary>
    public static string CodeWithoutTexts(string text) => Quoted().Replace(Code(text), "\"\"");

    /// <summary>What stands in quotation marks, outside comments.</summary>
    public static IEnumerable<string> Texts(string text) => Quoted().Matches(Code(text)).Select(static m => m.Value.Trim('$', '"'));

    [GeneratedRegex(@"^\s*//.*$|(?<=[;{}),\s])//\s.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex("""
        \$?"(?:[^"\\\n]|\\.)*"
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Quoted();
}
