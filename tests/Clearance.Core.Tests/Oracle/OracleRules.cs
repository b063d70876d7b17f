using Clearance.Formulas.Syntax;
using Clearance.Parcels;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Evaluates parcels by rulebooks as read, slowly and plainly. Not safe to share between threads, as it keeps editions.</summary>
internal sealed class OracleRules
{
    private readonly Dictionary<string, RulebookDocument> _books;
    private readonly Dictionary<(ProcedureDocument Procedure, TerritoryCode Territory, DateOnly On), Edition> _editions = [];

    public OracleRules(IEnumerable<RulebookDocument> books) => _books = books.ToDictionary(book => book.Id.Text, StringComparer.Ordinal);

    public OracleReport Evaluate(string rulebook, Parcel parcel, DateOnly on)
    {
        RulebookDocument book = _books[rulebook];
        TerritoryCode territory = TerritoryOf(book, parcel.To)
            ?? throw new ArgumentException($"{rulebook} does not serve {parcel.To}.", nameof(parcel));
        var options = new List<OracleOption>();
        foreach (ProcedureDocument procedure in book.Procedures.Where(one => Serves(one, territory, parcel.Channel)))
        {
            if (!procedure.Period.Contains(on) || on < book.From)
            {
                options.Add(new OracleOption { Procedure = procedure.Id!.Text, Status = "notInForce" });
                continue;
            }

            if (!_editions.TryGetValue((procedure, territory, on), out Edition? edition))
            {
                edition = new Edition(_books, book, procedure, territory, on);
                _editions.Add((procedure, territory, on), edition);
            }

            options.Add(Evaluate(procedure.Id!.Text, edition, parcel));
        }

        return new OracleReport((book.Territories.FirstOrDefault(one => one.Code == territory)?.Currency ?? book.Currency).Code, options);
    }

    // The finest territory of the rulebook in which the destination lies.
    private static TerritoryCode? TerritoryOf(RulebookDocument book, TerritoryCode destination)
    {
        TerritoryCode[] declared = book.Territories.IsEmpty
            ? [TerritoryCode.Parse(book.Id.Text.ToUpperInvariant())]
            : [.. book.Territories.Select(territory => territory.Code)];
        TerritoryCode[] serving = [.. declared.Where(territory => territory.Covers(destination)).OrderByDescending(territory => territory.Subdivision is not null)];
        return serving.Length > 0 ? serving[0] : null;
    }

    private static bool Serves(ProcedureDocument procedure, TerritoryCode territory, Channel? channel) =>
        (procedure.Territories.IsEmpty || procedure.Territories.Any(served => served.Covers(territory)))
        && (channel is not Channel given || procedure.Channels.IsEmpty || procedure.Channels.Contains(given));

    private static OracleOption Evaluate(string procedure, Edition edition, Parcel parcel)
    {
        var interpreter = new Interpreter(edition, parcel);
        var reasons = new List<(string Rule, int? Item)>();
        bool isOpen = true;
        foreach (Condition rule in edition.Eligibility)
        {
            IReadOnlyList<Known?> results = interpreter.Results(rule.Formula);
            isOpen &= results.All(result => result is not null);
            reasons.AddRange(results.Index().Where(one => one.Item is Truth { Holds: false }).Select(one => (rule.Id, rule.Reach == Reach.Item ? one.Index : (int?)null)));
        }

        if (reasons.Count > 0)
        {
            return new OracleOption { Procedure = procedure, Status = "closed", Reasons = reasons };
        }

        List<OracleCharge> charges = [.. edition.Charges.SelectMany(charge => interpreter.Instances(charge).Select(spot => Instance(interpreter, charge, spot)))];
        isOpen &= charges.TrueForAll(charge => charge.Due is not null);
        return new OracleOption
        {
            Procedure = procedure,
            Status = isOpen ? "open" : "needsInformation",
            Charges = charges,
            Total = isOpen ? Total(edition, charges) : null,
            CustomsValue = edition.CustomsValue is Node formula ? Sum(interpreter.Results(formula)) : null,
            Values = edition.Values.Keys.ToDictionary(value => value, interpreter.Value, StringComparer.Ordinal),
        };
    }

    private static Exact? Sum(IReadOnlyList<Known?> results) =>
        results.Any(result => result is null) ? null : results.Aggregate(Exact.Zero, (sum, result) => sum + ((Figure)result!).Amount);

    private static OracleCharge Instance(Interpreter interpreter, ChargeRule charge, Spot spot)
    {
        Exact? due = interpreter.Due(charge, spot)?.Amount;
        return new OracleCharge
        {
            Id = charge.Id,
            Item = spot.Item,
            Items = spot.Group is { IsUnknown: false } group ? group.Items : null,
            IsListed = interpreter.Arises(charge, spot),
            Assessed = interpreter.Assessed(charge, spot)?.Amount,
            Due = due,
            Shown = due is null ? null : charge.Rounding.Apply(due),
            WaivedBy = interpreter.WaivedBy(charge, spot),
        };
    }

    // Amounts that are rounded late are added exactly, and the sum is rounded as they are.
    private static Exact Total(Edition edition, List<OracleCharge> charges)
    {
        Exact sum = charges.Aggregate(Exact.Zero, (total, charge) => total + charge.Due!);
        Rounding[] late = [.. edition.Charges.Select(charge => charge.Rounding).Where(rounding => rounding.IsLate).Distinct()];
        return late.Length switch
        {
            0 => sum,
            1 => late[0].Apply(sum),
            _ => throw new InvalidOperationException("Charges are rounded late in several ways, so that the total has none."),
        };
    }
}
