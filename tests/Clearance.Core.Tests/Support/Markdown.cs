namespace Clearance.Core.Tests.Support;

/// <summary>The fences of a page of documentation.</summary>
internal static class Markdown
{
    /// <summary>All fences of a page with the words after the opening marks, in order.</summary>
    public static IReadOnlyList<(string Info, string Text)> Fences(string path)
    {
        var fences = new List<(string Info, string Text)>();
        string? info = null;
        var lines = new List<string>();
        foreach (string line in Repository.Read(path).Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
            else if (info is null)
            {
                info = line[3..].Trim();
                lines.Clear();
            }
            else
            {
                fences.Add((info, string.Join('\n', lines)));
                info = null;
            }
        }

        return info is null ? fences : throw new InvalidOperationException($"{path} has a fence that is not closed.");
    }

    /// <summary>The texts of the fences that open with these words.</summary>
    public static IReadOnlyList<string> Fences(string path, string info) =>
        [.. Fences(path).Where(f => f.Info == info).Select(static f => f.Text)];

    /// <summary>All pages: README.md, CHANGELOG.md and docs.</summary>
    public static IEnumerable<string> Pages() =>
    [
        "README.md",
        "CHANGELOG.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(static f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(static f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
