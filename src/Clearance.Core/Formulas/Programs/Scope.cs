using System.Globalization;

namespace Clearance.Formulas.Programs;

/// <summary>How many values a formula has: one for the parcel, one for each item, or one for each group of a grouping.</summary>
internal readonly record struct Scope
{
    private Scope(int value) => Value = value;

    public static Scope Parcel => default;

    public static Scope Item => new(-1);

    /// <summary>0 for the parcel, -1 for items, otherwise the grouping, counted from 1.</summary>
    public int Value { get; }

    /// <summary>Where it stands among all scopes: items at 0, the parcel at 1, groupings after it.</summary>
    public int Order => unchecked(Value + 1);

    public bool IsParcel => Value == 0;

    public bool IsItem => Value == -1;

    public bool IsGroup => Value > 0;

    public static Scope Group(int grouping) => new(grouping);

    public override string ToString() => IsParcel ? "parcel" : IsItem ? "item" : string.Create(CultureInfo.InvariantCulture, $"group {Value}");
}
