using Clearance.Values;

namespace Clearance.Rulebooks;

/// <summary>A rulebook does not load. The exception holds every fault with its place; mending them all takes one round.</summary>
public sealed class RulebookException : Exception
{
    private const int Shown = 10;

    /// <summary>Makes the exception of the faults found, at least one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="errors"/> is null.</exception>
    public RulebookException(ValueList<RulebookError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>All faults, by file, line and column.</summary>
    public ValueList<RulebookError> Errors { get; }

    private static string Describe(ValueList<RulebookError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        string first = string.Join("\n", errors.Take(Shown));
        return errors.Count > Shown
            ? $"The rulebook has {errors.Count} errors; the first {Shown}:\n{first}"
            : $"The rulebook has {errors.Count} error{(errors.Count == 1 ? "" : "s")}:\n{first}";
    }
}
