using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>A text is not a parcel.</summary>
public sealed class ParcelFormatException : FormatException
{
    /// <summary>An exception without faults.</summary>
    public ParcelFormatException()
        : this([])
    {
    }

    /// <summary>An exception with a message and without faults.</summary>
    public ParcelFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause, without faults.</summary>
    public ParcelFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with all faults; the message lists the first ones.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is null.</exception>
    public ParcelFormatException(ValueList<InputError> errors)
        : base(InputError.Describe(errors, "a parcel")) => Errors = errors;

    /// <summary>Every fault in the order of the text. At most 100; a last one then says how many more there are.</summary>
    public ValueList<InputError> Errors { get; } = [];
}
