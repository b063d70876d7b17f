using System.Globalization;

namespace Clearance.Rulebooks;

/// <summary>One fault of a rulebook.</summary>
/// <remarks>Equality is that of all values. Immutable, safe to share between threads.</remarks>
/// <param name="Code">A stable kebab-case word, such as <c>unknown-key</c>; <c>docs/errors.md</c> lists them.</param>
/// <param name="File">The path of the file inside the rulebook.</param>
/// <param name="Path">Where it stands: a JSON path such as <c>charges[0].rate</c>, or a cell such as <c>row 12, column "rate"</c>; empty for the whole file.</param>
/// <param name="Line">The line, from 1; 0 where the fault is that of the whole file.</param>
/// <param name="Column">The column, from 1, in UTF-16 units; 0 where the fault is that of the whole file.</param>
/// <param name="Message">What is wrong, what is allowed and what to do, in English.</param>
public sealed record RulebookError(string Code, string File, string Path, int Line, int Column, string Message)
{
    /// <summary>The error on one line: <c>procedures/cn.post.json:3:14 charges[0].rate bad-value: …</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column} {(Path.Length == 0 ? "" : Path + " ")}{Code}: {Message}");
}
