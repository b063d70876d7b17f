namespace Clearance.Rulebooks.Comparing;

/// <summary>What an entry of law is known by, over all its versions.</summary>
/// <param name="Kind">What of the rulebook it is.</param>
/// <param name="Within">The procedure of a rule or the table of a row; otherwise null.</param>
/// <param name="Name">The name there.</param>
internal readonly record struct LawId(LawKind Kind, string? Within, string Name)
{
    /// <summary>The one rule that says which day's rate of exchange is taken.</summary>
    public static LawId RateDate { get; } = new(LawKind.RateDate, null, "rateDate");

    /// <summary>The procedure or table that it stands in, which begins and ends with all that is in it.</summary>
    public LawId? Whole => Within is null ? null : new LawId(Kind == LawKind.Row ? LawKind.Table : LawKind.Procedure, null, Within);

    public static LawId Procedure(string id) => new(LawKind.Procedure, null, id);

    public static LawId Parameter(string name) => new(LawKind.Parameter, null, name);

    public static LawId Row(string table, IEnumerable<string> keys) => new(LawKind.Row, table, string.Join('|', keys));
}
