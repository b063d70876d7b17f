using System.Collections.Concurrent;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Evaluation;

namespace Clearance;

/// <summary>Evaluates parcels by rulebooks, in-process and offline.</summary>
/// <remarks>The result depends on the arguments and the rules alone: there is no clock, culture or I/O. Safe to share between threads.</remarks>
public sealed class ClearanceEvaluator : IClearanceEvaluator
{
    private readonly CurrentClearanceRules _rules;

    // As many as there ever were evaluations at the same time.
    private readonly ConcurrentBag<ClearanceBuffer> _idle = [];

    /// <summary>Evaluates by one rulebook.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rulebook"/> is null.</exception>
    public ClearanceEvaluator(Rulebook rulebook)
        : this(new ClearanceRules().With(rulebook))
    {
    }

    /// <summary>Evaluates by rules.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public ClearanceEvaluator(ClearanceRules rules)
        : this(new CurrentClearanceRules(rules))
    {
    }

    /// <summary>Evaluates by whatever rules are current when an evaluation begins.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public ClearanceEvaluator(CurrentClearanceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = rules;
    }

    /// <inheritdoc/>
    public ClearanceReport Evaluate(Parcel parcel, DateOnly on) => Evaluate(parcel, on, default(Occasion));

    /// <summary>The same by the rules that are current now, whatever replaces them, so that several evaluations agree.</summary>
    internal ClearanceEvaluator Pin() => new(_rules.Value);

    /// <summary>Evaluates with what is known beyond the parcel.</summary>
    internal ClearanceReport Evaluate(Parcel parcel, DateOnly on, Occasion occasion)
    {
        ClearanceBuffer buffer = _idle.TryTake(out ClearanceBuffer? idle) ? idle : CreateBuffer();
        ClearanceReport report = buffer.Evaluate(parcel, on, occasion).Keep();

        // One that failed is not used again.
        _idle.Add(buffer);
        return report;
    }

    /// <inheritdoc/>
    public ClearanceBuffer CreateBuffer() => new(_rules);

    /// <inheritdoc/>
    public void EvaluateMany(IEnumerable<Parcel> parcels, DateOnly on, Action<long, ClearanceReport> inOrder, BatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parcels);
        ArgumentNullException.ThrowIfNull(inOrder);
        new BatchRun(new CurrentClearanceRules(_rules.Value), on, inOrder, options ?? new BatchOptions()).Run(parcels, cancellationToken);
    }
}
