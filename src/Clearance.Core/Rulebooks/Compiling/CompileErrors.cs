using System.Globalization;
using Clearance.Formulas;
using Clearance.Json;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Collects what is wrong with a rulebook, from what its reader found on; the same fault met in several editions counts once.</summary>
internal sealed class CompileErrors(IEnumerable<RulebookError> read)
{
    private readonly HashSet<(string Code, Place Place)> _seen = [];
    private readonly List<RulebookError> _errors = [.. read];

    /// <summary>All faults by file, line and column; last that there are, or may be, more.</summary>
    public IReadOnlyList<RulebookError> All
    {
        get
        {
            List<RulebookError> all = [.. _errors.OrderBy(static e => e.Code is ErrorCodes.MoreErrors).ThenBy(static e => e.File, StringComparer.Ordinal).ThenBy(static e => e.Line).ThenBy(static e => e.Column)];
            if (IsFull && all[^1].Code is not ErrorCodes.MoreErrors)
            {
                all.Add(new RulebookError(ErrorCodes.MoreErrors, all[^1].File, string.Empty, 0, 0, "There may be more errors than are listed; mend these first and read again."));
            }

            return all;
        }
    }

    public bool IsEmpty => _errors.Count == 0;

    /// <summary>Whether no further fault is taken, so that a hostile rulebook costs bounded time.</summary>
    public bool IsFull => _errors.Count >= JsonErrors.Limit;

    public void Add(string code, Place place, string message)
    {
        if (!IsFull && _seen.Add((code, place)))
        {
            _errors.Add(new RulebookError(code, place.File, place.Path.ToString(), place.Line, place.Column, message));
        }
    }

    /// <summary>A fault inside a formula: the column counts on from where the formula begins, if its characters stand in the file as they are.</summary>
    public void Add(FormulaException fault, Located formula, DateOnly on)
    {
        Place place = formula.IsAsWritten ? formula.Place with { Column = formula.Place.Column + fault.Column - 1 } : formula.Place;
        string when = on == DateOnly.MinValue ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" (in force on {on:yyyy-MM-dd})");
        Add(fault.Code, place, string.Create(CultureInfo.InvariantCulture, $"column {fault.Column} of the formula: {fault.Message}{when}"));
    }
}
