using System.Diagnostics.CodeAnalysis;
using Clearance.Json;
using Clearance.Parcels;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>What cells may hold, by the kind of their column or by the fact that is their key.</summary>
internal static class CellShapes
{
    private static readonly string[] Units = ["kg", "g", "l", "ml", "piece", "pair", "bottle"];

    private static readonly TextShape<string> Percent = Of(Shapes.Percentage);

    private static readonly TextShape<string> Number = Cell("a number of at least 0, such as 0.5", text => PlainDecimal.TryParse(text, false, out _));

    private static readonly TextShape<string> Amount = Cell("money as <decimal> <ISO 4217>, such as 200 CNY", IsMoney);

    private static readonly TextShape<string> AmountPer = Cell(
        $"money by unit as <decimal> <ISO 4217>/<unit>, such as 200 CNY/kg; units: {string.Join(", ", Units)}",
        text => text.Split('/') is [string money, string unit] && IsMoney(money) && Units.Contains(unit, StringComparer.Ordinal));

    private static readonly TextShape<string> YesOrNo = Shapes.Word("yes", "no");

    private static readonly TextShape<string> Prefix = Cell("1 to 12 digits of an HS code, without dots", text => text.All(char.IsAsciiDigit) && HsCode.TryParsePrefix(text, out _));

    private static readonly TextShape<string> Free = Shapes.Text("a text");

    /// <summary>The shape of the cells of a column.</summary>
    public static TextShape<string> Of(ColumnKind kind) => kind switch
    {
        ColumnKind.Percent => Percent,
        ColumnKind.Number => Number,
        ColumnKind.Money => Amount,
        ColumnKind.Per => AmountPer,
        ColumnKind.Boolean => YesOrNo,
        ColumnKind.Code => BookWords.Code,
        _ => Free,
    };

    /// <summary>The shape of the key cells of a fact; values that a rulebook computes are codes or texts that only the compiler knows.</summary>
    public static TextShape<string> OfKey(string key) => key switch
    {
        "item.category" => Of(Shapes.Category),
        "item.hs" or "item.hs6" or "item.hs8" => Prefix,
        "departure" or "item.origin" => Of(Shapes.Country),
        "destination" => Of(Shapes.Territory),
        "channel" => Of(ParcelWords.Channels.ToShape()),
        "purpose" => Of(ParcelWords.Purposes.ToShape()),
        "seller.type" or "buyer.type" => Of(ParcelWords.PartyTypes.ToShape()),
        "buyer.identity" => Of(ParcelWords.IdentityLevels.ToShape()),
        _ => Free,
    };

    private static bool IsMoney(string text) => Money.TryParse(text, out Money money) && money.Amount >= 0 && money.Currency != default;

    private static TextShape<string> Cell(string meaning, Predicate<string> isOfForm) => Shapes.Form(meaning, "", isOfForm);

    /// <summary>The same form, where the cell is kept as written.</summary>
    private static TextShape<string> Of<T>(TextShape<T> shape) => new(shape.Meaning, (string text, [MaybeNullWhen(false)] out string value) =>
    {
        value = text;
        return shape.Accepts(text);
    })
    {
        Words = shape.Words,
        Nearest = shape.Nearest,
        Explain = shape.Explain,
    };
}
