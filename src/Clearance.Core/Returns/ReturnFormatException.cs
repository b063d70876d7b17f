using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>A text is not a return case.</summary>
public sealed class ReturnFormatException : FormatException
{
    /// <summary>An exception without faults.</summary>
    public ReturnFormatException()
        : this([])
    {
    }

    /// <summary>An exception with a message and without faults.</summary>
    public ReturnFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause, without faults.</summary>
    public ReturnFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with all faults; the message lists the first ones.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is null.</exception>
    public ReturnFormatException(ValueList<InputError> errors)
        : base(InputError.Describe(errors, "a return case")) => Errors = errors;

    /// <summary>Every fault in the order of the text. At most 100; a last one then says how many more there are.</summary>
    public ValueList<InputError> Errors { get; } = [];
}
