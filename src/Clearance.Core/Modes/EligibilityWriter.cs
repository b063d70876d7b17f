namespace Clearance.Modes;

/// <summary>Takes the answer of an <see cref="IEligibilityRule"/>. It lives for one call.</summary>
public readonly ref struct EligibilityWriter
{
    private readonly PartCall? _call;

    internal EligibilityWriter(PartCall call) => _call = call;

    /// <summary>Closes the procedure to this parcel.</summary>
    /// <param name="reason">The id of one of the procedure's <see cref="ProcedureDefinition.Reasons"/>.</param>
    /// <param name="item">The item that fails, counted from 0; null: the parcel as a whole.</param>
    /// <exception cref="ArgumentException">The procedure states no such reason.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The parcel has no such item.</exception>
    public void Close(string reason, int? item = null) =>
        (_call ?? throw new InvalidOperationException("This writer belongs to no evaluation.")).Close(reason, item);
}
