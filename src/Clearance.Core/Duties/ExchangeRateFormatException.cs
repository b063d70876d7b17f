using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>A file of published rates of exchange cannot be read. Nothing of it is used: a file with one fault may have others that nobody sees.</summary>
public sealed class ExchangeRateFormatException : FormatException
{
    private const int Shown = 10;

    /// <summary>Makes the exception of the faults found, at least one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is null.</exception>
    public ExchangeRateFormatException(ValueList<InputError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>Every fault in the order of the text. At most 100; a last one then says how many more there are.</summary>
    public ValueList<InputError> Errors { get; }

    private static string Describe(ValueList<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        string more = errors.Count > Shown ? $"; the first {Shown}" : "";
        return $"The file of rates has {errors.Count} error{(errors.Count == 1 ? "" : "s")}{more}:\n{string.Join('\n', errors.Take(Shown))}";
    }
}
