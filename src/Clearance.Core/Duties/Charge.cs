using Clearance.Formulas;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>One charge on one item, group of items or parcel, as a view of its report.</summary>
/// <remarks>The default value belongs to no report; its properties throw <see cref="InvalidOperationException"/>, as do those of a view of an earlier evaluation of a <c>ClearanceBuffer</c>. Safe to share between threads.</remarks>
public readonly record struct Charge
{
    private readonly ChargeSheet? _sheet;
    private readonly int _index;
    private readonly int _version;

    internal Charge(ChargeSheet sheet, int index)
    {
        _sheet = sheet;
        _index = index;
        _version = sheet.Version;
    }

    /// <summary>The charge as the law defines it.</summary>
    public ChargeDefinition Definition => Sheet.DefinitionOf(_index);

    /// <summary>The item, counted from 0; null for a charge on the parcel or on a group.</summary>
    public int? Item => Sheet.ItemOf(_index);

    /// <summary>The items of the group; null for a charge on one item or on the parcel.</summary>
    public ValueList<int>? Items => Sheet.ItemsOf(_index);

    /// <summary>What the rate applies to; null where it is not known, or where the rule states an amount.</summary>
    public Money? Base => Sheet.BaseOf(_index);

    /// <summary>The rate; null where it is not known, is composed, or where the rule states an amount.</summary>
    public Percentage? Rate => Sheet.RateOf(_index);

    /// <summary>The amount before reliefs, rounded as the law says; null where it, or whether a relief waives it, is not known.</summary>
    public Money? Amount => Sheet.AmountOf(_index);

    /// <summary>Whether a relief waives the charge, so that it does not count in the total.</summary>
    public bool IsWaived => Sheet.ReliefOf(_index) is not null;

    /// <summary>The relief that waives it; null where none does.</summary>
    public ReliefDefinition? WaivedBy => Sheet.ReliefOf(_index);

    /// <summary>The weakest evidence of the rule and of the parameters and rows that it reads.</summary>
    public EvidenceGrade Evidence => Sheet.EvidenceOf(_index);

    /// <summary>How the law rounds it; null where it does not.</summary>
    internal RoundingRule? Rounding => Sheet.RoundingOf(_index);

    private ChargeSheet Sheet => _sheet is null ? throw new InvalidOperationException("This charge belongs to no report.")
        : _sheet.Version == _version ? _sheet
        : throw new InvalidOperationException("This charge belongs to an earlier evaluation of its buffer: keep the report to look at it later.");
}
