using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A text is not a declaration case.</summary>
public sealed class DeclarationFormatException : FormatException
{
    private const int Shown = 3;

    /// <summary>An exception without faults.</summary>
    public DeclarationFormatException()
        : this([])
    {
    }

    /// <summary>An exception with a message and without faults.</summary>
    public DeclarationFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause, without faults.</summary>
    public DeclarationFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with all faults; the message lists the first ones.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is null.</exception>
    public DeclarationFormatException(ValueList<InputError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Every fault in the order of the text. At most 100; a last one then says how many more there are.</summary>
    public ValueList<InputError> Errors { get; } = [];

    private static string Describe(ValueList<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        IEnumerable<string> lines = errors.Take(Shown).Select(error => $" {error}");
        string more = errors.Count > Shown ? $" … and {errors.Count - Shown} more." : "";
        return $"The text is not a declaration case:{string.Concat(lines)}{more}";
    }
}
