using System.Collections.Immutable;
using System.Numerics;
using Clearance.Formulas.Syntax;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Core.Tests.Support;

/// <summary>Reads from rulebooks the words and amounts that parcels must hold to meet their rules.</summary>
internal sealed class RulebookVocabulary
{
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _national = new(StringComparer.Ordinal);
    private readonly HashSet<Money> _amounts = [];

    /// <summary>The vocabulary of a rulebook and of those that it uses.</summary>
    public static ParcelVocabulary Of(RulebookDocument book, params IEnumerable<RulebookDocument> uses)
    {
        var words = new RulebookVocabulary();
        words.Add(book);
        foreach (RulebookDocument other in uses)
        {
            words.Add(other);
        }

        TerritoryCode[] territories = book.Territories.IsEmpty ? [TerritoryCode.Parse(book.Id.Text.ToUpperInvariant())] : [.. book.Territories.Select(one => one.Code)];
        TerritoryCode[] places = [.. words.Read<TerritoryCode>(TerritoryCode.TryParse).Where(place => book.Schemes.All(scheme => scheme.Text != place.ToString()))];
        return new ParcelVocabulary
        {
            Destinations = [.. territories.Concat(places.Where(place => territories.Any(territory => territory.Covers(place)))).Distinct()],
            Currencies = [.. words._amounts.Select(amount => amount.Currency).Concat(book.Territories.Select(one => one.Currency).OfType<Currency>()).Prepend(book.Currency).Distinct()],
            OwnCurrencies = book.Territories.Where(one => one.Currency is not null).ToImmutableDictionary(one => one.Code, one => one.Currency!.Value),
            Countries = [.. places.Select(place => place.Country).Distinct()],
            Categories = [.. words.Read<GoodsCategory>(GoodsCategory.TryParse)],
            HsPrefixes = [.. words._codes.Where(code => code.Length is >= 2 and <= 12 && code.All(char.IsAsciiDigit)).Order(StringComparer.Ordinal)],
            NationalCodes = [.. words._national.Order(StringComparer.Ordinal)],
            Thresholds = [.. words._amounts.OrderBy(amount => amount.ToString(), StringComparer.Ordinal)],
            Schemes = [.. book.Schemes.Select(scheme => scheme.Text)],
            Allowances = [.. book.Allowances.Select(allowance => (allowance.Id.Text, allowance.IsMoney))],
            Documents = [.. words.Read<DocumentType>(DocumentType.TryParse)],
        };
    }

    private delegate bool Reader<T>(string? text, out T value);

    private IEnumerable<T> Read<T>(Reader<T> read)
    {
        foreach (string code in _codes.Order(StringComparer.Ordinal))
        {
            if (read(code, out T value))
            {
                yield return value;
            }
        }
    }

    private void Add(RulebookDocument book)
    {
        foreach (Located value in book.Parameters.SelectMany(parameter => parameter.Value))
        {
            Add(value.Text);
        }

        foreach (TableDocument table in book.Tables)
        {
            foreach (RowDocument row in table.Rows)
            {
                for (int key = 0; key < table.Keys.Length; key++)
                {
                    (table.Keys[key].Text is "item.national" ? _national : _codes).Add(row.Keys[key]);
                }
            }
        }

        _national.Remove("");
        _national.Remove("*");
        foreach (ProcedureDocument file in book.Procedures.Concat(book.General is { } general ? [general] : []))
        {
            foreach (Located formula in Formulas(file))
            {
                Add(Parser.Parse(formula.Text));
            }
        }
    }

    private void Add(string text)
    {
        _codes.Add(text);
        if (Money.TryParse(text, out Money amount) && IsPrice(amount))
        {
            _amounts.Add(amount);
        }
    }

    private static bool IsPrice(Money amount) => amount.Amount is > 0 and <= 1_000_000_000m && decimal.Round(amount.Amount, 4) == amount.Amount;

    private void Add(Node node)
    {
        switch (node)
        {
            case CodeNode code:
                Add(code.Code);
                break;
            case MoneyNode { Value: var value } money when value.Denominator <= 10_000 && value.Numerator <= new BigInteger(1_000_000_000):
                Add($"{((decimal)value.Numerator / (decimal)value.Denominator).ToString(System.Globalization.CultureInfo.InvariantCulture)} {money.Currency}");
                break;
        }

        foreach (Node part in Parts(node))
        {
            Add(part);
        }
    }

    private static IEnumerable<Node> Parts(Node node) => node switch
    {
        CallNode call => call.Arguments,
        NotNode not => [not.Operand],
        BinaryNode pair => [pair.Left, pair.Right],
        InNode membership => membership.Codes.Prepend(membership.Element),
        IfNode choice => [choice.Test, choice.Then, choice.Else],
        _ => [],
    };

    private static IEnumerable<Located> Formulas(ProcedureDocument file) =>
        file.Values.Select(value => value.Is)
            .Concat(file.Eligibility.Select(rule => rule.Require))
            .Concat(file.Charges.SelectMany(charge => (Located?[])[charge.When, charge.Base, charge.Rate, charge.Amount]).OfType<Located>())
            .Concat(file.Reliefs.Select(relief => relief.When))
            .Concat(file.Documents.Select(paper => paper.When).OfType<Located>())
            .Concat(file.CustomsValue is { } value ? [value] : []);
}
