using System.Globalization;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>One fault of a parcel in JSON, or of a file of published rates of exchange.</summary>
/// <remarks>
/// <para>Equality is that of all values. Immutable, safe to share between threads. No message shows a description or the reference of a person.</para>
/// </remarks>
/// <param name="Code">A stable kebab-case word, such as <c>unknown-key</c>; <c>docs/errors.md</c> lists them.</param>
/// <param name="Path">Where it stands in the value, such as <c>items[0].unitPrice</c> or <c>row 3, column "Start date"</c>; empty for the whole text.</param>
/// <param name="Line">The line, from 1; 0 where the fault is that of the whole text.</param>
/// <param name="Column">The column, from 1, in UTF-16 units; 0 where the fault is that of the whole text.</param>
/// <param name="Message">What is wrong, what is allowed and what to do, in English.</param>
public sealed record InputError(string Code, string Path, int Line, int Column, string Message)
{
    private const int MostShown = 3;

    /// <summary>The error on one line: <c>3:14 items[0].unitPrice bad-value: …</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column} {(Path.Length == 0 ? "" : Path + " ")}{Code}: {Message}");

    /// <summary>The message of an exception that holds errors: what the text is not, and the first of them.</summary>
    internal static string Describe(ValueList<InputError> errors, string what)
    {
        ArgumentNullException.ThrowIfNull(errors);
        IEnumerable<string> lines = errors.Take(MostShown).Select(static error => $" {error}");
        string more = errors.Count > MostShown ? $" … and {errors.Count - MostShown} more." : "";
        return $"The text is not {what}:{string.Concat(lines)}{more}";
    }
}
