using System.Globalization;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Oracle;

/// <summary>What is known of a parcel, in the currency of the destination; what is not given the rulebook may assume.</summary>
internal sealed class Facts(Edition edition, Parcel parcel)
{
    public int ItemCount => parcel.Items.Count;

    public ParcelItem Item(int index) => parcel.Items[index];

    public Known? Read(string fact, int? item) => item is int index && fact.StartsWith("item.", StringComparison.Ordinal) ? OfItem(fact, parcel.Items[index]) : OfParcel(fact);

    /// <summary>An amount in the currency of the destination; 0 needs no rate, and without a rate anything else is unknown.</summary>
    public Exact? Convert(Exact amount, string currency)
    {
        if (amount.IsZero || currency == edition.Currency)
        {
            return amount;
        }

        foreach (StatedRate rate in parcel.ExchangeRates)
        {
            if (rate.Of.Code == currency && rate.Value.Currency.Code == edition.Currency)
            {
                return amount * Exact.Of(rate.Value.Amount);
            }

            if (rate.Of.Code == edition.Currency && rate.Value.Currency.Code == currency)
            {
                return amount / Exact.Of(rate.Value.Amount);
            }
        }

        return null;
    }

    /// <summary>Reads <c>5000 CNY</c>.</summary>
    public Figure? ReadMoney(string text)
    {
        string[] parts = text.Split(' ');
        return ToFigure(Convert(Exact.Parse(parts[0]), parts[1]));
    }

    public Known? Used(string allowance)
    {
        AllowanceUse? use = parcel.AllowancesUsed.FirstOrDefault(one => one.Id == allowance);
        return use switch
        {
            null => Assume($"used('{allowance}')"),
            { Amount: Money amount } => Convert(amount),
            _ => new Figure(Exact.Of(use.Count!.Value, 1)),
        };
    }

    /// <summary>How much of a measure a line holds: by mass or contents where the measure asks for them, else by pieces.</summary>
    public Figure? Measure(string unit, int item)
    {
        ParcelItem line = parcel.Items[item];
        var quantity = Exact.Of(line.Quantity);
        Exact? mass = line.UnitWeight is Mass weight ? Exact.Of(weight.Grams) : ContentsIn(line, ContentsUnit.Gram);
        Exact? volume = ContentsIn(line, ContentsUnit.Millilitre);
        return ToFigure(unit switch
        {
            "kg" => mass is null ? null : mass * quantity / Exact.Of(1000),
            "g" => mass is null ? null : mass * quantity,
            "l" => volume is null ? null : volume * quantity / Exact.Of(1000),
            "ml" => volume is null ? null : volume * quantity,
            "piece" or "pair" or "bottle" => quantity,
            _ => throw new InvalidOperationException($"No measure: {unit}"),
        });
    }

    private static Exact? ContentsIn(ParcelItem line, ContentsUnit unit) =>
        line.UnitContents is NetContents contents && contents.Unit == unit ? Exact.Of(contents.Amount) : null;

    private Known? OfItem(string fact, ParcelItem line)
    {
        var quantity = Exact.Of(line.Quantity);
        return fact switch
        {
            "item.quantity" => new Figure(quantity),
            "item.unitPrice" => Convert(line.UnitPrice),
            "item.value" => Convert(line.UnitPrice) is Figure price ? new Figure(price.Amount * quantity) : null,
            "item.category" => ToWord(line.Category?.Path) ?? Assume(fact),
            "item.hs" => ToWord(line.Hs?.ToString()) ?? Assume(fact),
            "item.hs6" => line.Hs is HsCode hs ? Digits(hs, 6) : Assume(fact),
            "item.hs8" => line.Hs is HsCode hs ? Digits(hs, 8) : Assume(fact),
            "item.national" => ToWord(line.NationalCode) ?? Assume(fact),
            "item.origin" => ToWord(line.Origin?.Code) ?? Assume(fact),
            "item.weight" => line.UnitWeight is Mass weight ? new Figure(Exact.Of(weight.Grams) * quantity / Exact.Of(1000)) : Assume(fact),
            "item.contents" => line.UnitContents is NetContents contents ? new Figure(Exact.Of(contents.Amount) * quantity) : Assume(fact),
            "item.contentsUnit" => ToWord(line.UnitContents?.Unit switch
            {
                ContentsUnit.Millilitre => "ml",
                ContentsUnit.Gram => "g",
                ContentsUnit.Piece => "piece",
                ContentsUnit.Pair => "pair",
                _ => null,
            }) ?? Assume(fact),
            "item.indivisible" => ToTruth(line.Indivisible) ?? Assume(fact),
            _ => throw new InvalidOperationException($"No fact: {fact}"),
        };
    }

    private Known? OfParcel(string fact) => fact switch
    {
        "departure" => new Word(parcel.From.Code),
        "destination" => new Word(parcel.To.ToString()),
        "channel" => ToWord(Lower(parcel.Channel)) ?? Assume(fact),
        "purpose" => ToWord(Lower(parcel.Purpose)) ?? Assume(fact),
        "value" => SumOf("item.value"),
        "freight" => parcel.Freight is Money freight ? Convert(freight) : Assume(fact),
        "insurance" => parcel.Insurance is Money insurance ? Convert(insurance) : Assume(fact),
        "units" => SumOf("item.quantity"),
        "weight" => SumOf("item.weight") ?? Assume(fact),
        "documents" => parcel.Documents is { } papers ? new WordSet([.. papers.Select(paper => paper.Word)]) : Assume(fact),
        "priceIncludesTax" => ToTruth(parcel.PriceIncludesTax) ?? Assume(fact),
        "seller.type" => ToWord(Lower(parcel.Seller?.Type)) ?? Assume(fact),
        "seller.schemes" => parcel.Seller?.Schemes is { } schemes ? new WordSet([.. schemes]) : Assume(fact),
        "buyer.type" => ToWord(Lower(parcel.Buyer?.Type)) ?? Assume(fact),
        "buyer.identity" => ToWord(Lower(parcel.Buyer?.Identity)) ?? Assume(fact),
        _ => throw new InvalidOperationException($"No fact: {fact}"),
    };

    private Figure? SumOf(string fact)
    {
        Exact sum = Exact.Zero;
        for (int item = 0; item < ItemCount; item++)
        {
            if (Read(fact, item) is not Figure part)
            {
                return null;
            }

            sum += part.Amount;
        }

        return new Figure(sum);
    }

    private Known? Assume(string fact) => edition.Assumed(fact) switch
    {
        null => null,
        "{}" => new WordSet([]),
        "true" => new Truth(true),
        "false" => new Truth(false),
        var text when text.Contains(' ', StringComparison.Ordinal) => ReadMoney(text),
        var text when char.IsAsciiDigit(text[0]) => new Figure(Exact.Parse(text)),
        var text => new Word(text),
    };

    private Figure? Convert(Money money) => ToFigure(Convert(Exact.Of(money.Amount), money.Currency.Code));

    private static Figure? ToFigure(Exact? amount) => amount is null ? null : new Figure(amount);

    private static Word? ToWord(string? code) => code is null ? null : new Word(code);

    private static Truth? ToTruth(bool? holds) => holds is bool given ? new Truth(given) : null;

    private static Word? Digits(HsCode hs, int digits) => hs.Length >= digits ? new Word(hs.ToString()[..digits]) : null;

    private static string? Lower<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLower(CultureInfo.InvariantCulture);
}
