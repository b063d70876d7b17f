using System.Collections.Immutable;
using Clearance.Formulas.Syntax;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Core.Tests.Oracle;

/// <summary>One procedure in one territory on one day: the rules in force, and what their names mean.</summary>
internal sealed class Edition
{
    private readonly Dictionary<string, RulebookDocument> _imports;
    private readonly TerritoryCode _territory;

    public Edition(IReadOnlyDictionary<string, RulebookDocument> books, RulebookDocument book, ProcedureDocument procedure, TerritoryCode territory, DateOnly on)
    {
        Book = book;
        On = on;
        _territory = territory;
        _imports = book.Uses.ToDictionary(use => use.Text, use => books[use.Text], StringComparer.Ordinal);
        Currency = (book.Territories.FirstOrDefault(one => one.Code == territory)?.Currency ?? book.Currency).Code;
        Values = InForce(procedure, file => file.Values).ToDictionary(value => value.Id.Text, value => Parser.Parse(value.Is.Text), StringComparer.Ordinal);
        EverCharges = Merged(procedure, file => file.Charges).Select(charge => charge.Id.Text).ToHashSet(StringComparer.Ordinal);
        Charges = [.. InForce(procedure, file => file.Charges).Select(ReadCharge)];
        CustomsValue = Read(procedure.CustomsValue ?? book.General?.CustomsValue);
        Reaches = new Reaches(this);
        Eligibility = [.. InForce(procedure, file => file.Eligibility).Select(rule => ReadCondition(rule.Id.Text, rule.Require.Text, []))];
        Reliefs = [.. InForce(procedure, file => file.Reliefs).Select(rule => ReadCondition(rule.Id.Text, rule.When.Text, rule.Waives.Select(charge => charge.Text)))];
    }

    public RulebookDocument Book { get; }

    public DateOnly On { get; }

    /// <summary>The currency of the destination, in which all money is reckoned.</summary>
    public string Currency { get; }

    /// <summary>The territory of the rulebook in which the destination lies.</summary>
    public string Territory => _territory.ToString();

    public Reaches Reaches { get; }

    public IReadOnlyDictionary<string, Node> Values { get; }

    public ImmutableArray<ChargeRule> Charges { get; }

    /// <summary>Charges that exist on some date; one that is not in force reads as 0.</summary>
    public IReadOnlySet<string> EverCharges { get; }

    public ImmutableArray<Condition> Eligibility { get; }

    public ImmutableArray<Condition> Reliefs { get; }

    public Node? CustomsValue { get; }

    public ChargeRule? Charge(string id) => Charges.FirstOrDefault(charge => charge.Id == id);

    /// <summary>What the rulebook puts in place of a fact that is not given; null where it puts nothing.</summary>
    public string? Assumed(string fact) => Book.Assumptions.FirstOrDefault(one => one.Fact.Text == fact)?.Value.Text;

    /// <summary>The entry of a parameter for the day and the territory, one for a part of the country before one for the whole; null where there is none.</summary>
    public ParameterDocument? Parameter(string name)
    {
        IEnumerable<ParameterDocument> entries = Find(name, (book, own) => book.Parameters.Where(one => one.Name.Text == own).ToArray()) ?? [];
        return entries
            .Where(one => one.Period.Contains(On) && (one.In.IsEmpty || one.In.Any(place => TerritoryCode.Parse(place.Text).Covers(_territory))))
            .OrderByDescending(one => one.In.IsEmpty ? 0 : one.In.Max(place => place.Text.Length))
            .FirstOrDefault();
    }

    public TableDocument? Table(string name) => Find(name, (book, own) => book.Tables.FirstOrDefault(table => table.Name.Text == own));

    /// <summary>The table and column that a name such as <c>tariff.rate</c> or <c>eu.tariff.rate</c> means; null where it means none.</summary>
    public (TableDocument Table, ColumnDocument Column)? Column(string name)
    {
        int dot = name.LastIndexOf('.');
        TableDocument? table = dot < 0 ? null : Table(name[..dot]);
        ColumnDocument? column = table?.Columns.FirstOrDefault(one => one.Name.Text == name[(dot + 1)..]);
        return column is null ? null : (table!, column);
    }

    private T? Find<T>(string name, Func<RulebookDocument, string, T?> find)
        where T : class
    {
        if (find(Book, name) is T own && own is not Array { Length: 0 })
        {
            return own;
        }

        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && _imports.TryGetValue(name[..dot], out RulebookDocument? other) ? find(other, name[(dot + 1)..]) : null;
    }

    private IEnumerable<T> InForce<T>(ProcedureDocument procedure, Func<ProcedureDocument, ImmutableArray<T>> list)
        where T : RuleDocument => Merged(procedure, list).Where(rule => rule.Period.Contains(On));

    private IEnumerable<T> Merged<T>(ProcedureDocument procedure, Func<ProcedureDocument, ImmutableArray<T>> list)
        where T : RuleDocument
    {
        IEnumerable<T> general = Book.General is { } file ? list(file) : [];
        return general.Where(rule => procedure.Without.All(id => id.Text != rule.Id.Text)).Concat(list(procedure));
    }

    private static ChargeRule ReadCharge(ChargeDocument charge) => new(
        charge.Id.Text,
        charge.Per switch { "item" => Reach.Item, "parcel" => Reach.Parcel, _ => Reach.Group },
        [.. charge.GroupKeys.Select(key => key.Text)],
        Read(charge.When),
        Read(charge.Base),
        Read(charge.Rate),
        Read(charge.Amount),
        Rounding.Parse(charge.Rounding.Text));

    private static Node? Read(Located? formula) => formula is null ? null : Parser.Parse(formula.Text);

    private Condition ReadCondition(string id, string formula, IEnumerable<string> waives)
    {
        Node node = Parser.Parse(formula);
        return new Condition(id, node, Reaches.Of(node, []), waives.ToHashSet(StringComparer.Ordinal));
    }
}
