using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>A text is not a declaration case.</summary>
public sealed class DeclarationFormatException : FormatException
{
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
        : base(InputError.Describe(errors, "a declaration case")) => Errors = errors;

    /// <summary>Every fault in the order of the text. At most 100; a last one then says how many more there are.</summary>
    public ValueList<InputError> Errors { get; } = [];
}
