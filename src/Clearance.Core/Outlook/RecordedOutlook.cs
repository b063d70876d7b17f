using Clearance.Modes;

namespace Clearance.Outlook;

/// <summary>Another model's outlook with own shipments counted: <c>p with { Outlook = new RecordedOutlook(p.Outlook!, record) }</c>.</summary>
/// <remarks>Immutable, safe to share between threads where the other model is.</remarks>
public sealed class RecordedOutlook : IOutlookModel
{
    private readonly IOutlookModel _assumed;
    private readonly CarrierRecord _record;

    /// <summary>A model that adds a record to another model's outlooks.</summary>
    /// <param name="assumed">What is assumed, such as the model of the rulebook.</param>
    /// <param name="record">What own shipments came to.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RecordedOutlook(IOutlookModel assumed, CarrierRecord record)
    {
        ArgumentNullException.ThrowIfNull(assumed);
        ArgumentNullException.ThrowIfNull(record);
        _assumed = assumed;
        _record = record;
    }

    /// <inheritdoc/>
    public ClearanceOutlook? Predict(in EvaluationContext context) => _assumed.Predict(context)?.With(_record);
}
