using System.Globalization;
using Clearance.Core.Tests.Support;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Values;

public sealed class ParsingTests
{
    private static readonly ParseCase[] Known =
    [
        new("Currency", default(Currency), static s => Currency.Parse(s), static s => (Currency.TryParse(s, out Currency v), v),
            ["CNY", "XXX", "BGN", "XCG", "XAD", "DEM"], [], ["", "cny", "CN", "CNYY", "QQQ", " CNY", "ＣＮＹ"]),
        new("Money", default(Money), static s => Money.Parse(s), static s => (Money.TryParse(s, out Money v), v),
            ["8500 JPY", "12.50 CNY", "-0.01 EUR", "0 XXX", "9999999999999999999999999999 KRW", "0.0000000000000000000000000001 BHD"],
            [("007 CNY", "7 CNY")],
            ["", "8500", "8500JPY", "8500  JPY", " 8500 JPY", "8500 JPY ", "1,000 CNY", "1e3 CNY", "+1 CNY", ".5 CNY", "5. CNY", "- 5 CNY", "--5 CNY", "5 cny", "5 QQQ", "1.2.3 CNY",
                "10000000000000000000000000000 KRW", "0.00000000000000000000000000001 BHD", "٣ CNY", "5\tCNY", "CNY 5"]),
        new("Percentage", default(Percentage), static s => Percentage.Parse(s), static s => (Percentage.TryParse(s, out Percentage v), v),
            ["13%", "9.1%", "0%", "1000%", "0.0001%"], [("13.00%", "13%"), ("0.000100000%", "0.0001%"), ("010%", "10%")],
            ["", "%", "13", "13 %", "-1%", "+1%", "1000.0001%", "0.00001%", "1e1%", "13%%", ".5%", "5.%", "1,5%"]),
        new("HsCode", default(HsCode), static s => HsCode.Parse(s), static s => (HsCode.TryParse(s, out HsCode v), v),
            ["3304", "330499", "0101", "090202100000", "10000"], [("3304.99", "330499"), ("9004.90.10.00", "9004901000"), ("3.3.0.4", "3304")],
            ["", "330", "1234567890123", "33a4", ".3304", "3304.", "33..04", "3304 99", "٣٣٠٤", "-3304", "...."]),
        new("CountryCode", default(CountryCode), static s => CountryCode.Parse(s), static s => (CountryCode.TryParse(s, out CountryCode v), v),
            ["CN", "GB", "XK", "AX", "ZW"], [], ["", "UK", "EU", "cn", "C", "CHN", "ZZ", "XI", "QM"]),
        new("TerritoryCode", default(TerritoryCode), static s => TerritoryCode.Parse(s), static s => (TerritoryCode.TryParse(s, out TerritoryCode v), v),
            ["CN", "CA-ON", "GB-NIR", "ES-CN", "DK-84", "FR-2A", "US-Z", "US-0", "US-000", "US-ZZZ"], [],
            ["", "-", "CA-", "-ON", "CA-ONTA", "CA-on", "CA--O", "CA ON", "CA-O N", "CA-O\0", "ZZ-ON", "CA-Ö"]),
        new("Mass", default(Mass), static s => Mass.Parse(s), static s => (Mass.TryParse(s, out Mass v), v),
            ["120 g", "0.000001 g", "1000000000 g"], [("0.12 kg", "120 g"), ("0.000000001 kg", "0.000001 g"), ("1000000 kg", "1000000000 g"), ("1.50 g", "1.5 g")],
            ["", "0 g", "-1 g", "12", "12g", "12  g", "12 lb", "12 ml", "12 KG", "0.0000001 g", "1000000000.1 g", "1000001 kg", "1.000000000000000000000000001 kg", "g", " g"]),
        new("NetContents", default(NetContents), static s => NetContents.Parse(s), static s => (NetContents.TryParse(s, out NetContents v), v),
            ["30 ml", "900 g", "5 piece", "1 pair", "1000000000 piece"], [("0.5 l", "500 ml"), ("0.9 kg", "900 g"), ("1.0 pair", "1 pair")],
            ["", "0 ml", "-1 ml", "30", "30ml", "30 ML", "30 oz", "30 pieces", "0.0000001 ml", "1000000001 piece", "1.000000000000000000000000001 l", "ml"]),
        new("GoodsCategory", default(GoodsCategory), static s => GoodsCategory.Parse(s), static s => (GoodsCategory.TryParse(s, out GoodsCategory v), v),
            ["books", "cosmetics.skin-care", "alcohol", "alcohol.beer", "sports.golf.clubs"], [], ["", "Books", "cosmetics.", ".books", "cosmetics.skincare", "book"]),
        new("DocumentType", default(DocumentType), static s => DocumentType.Parse(s), static s => (DocumentType.TryParse(s, out DocumentType v), v),
            ["commercial-invoice", "identity", "price-proof"], [], ["", "Identity", "invoice ", "commercial_invoice"]),
        new("DocumentCode", default(DocumentCode), static s => DocumentCode.Parse(s), static s => (DocumentCode.TryParse(s, out DocumentCode v), v),
            ["uncl1001:380", "union-taric:N380", "uk-taric:999L", "upu:CN23", "national:KR-PCCC"], [],
            ["", ":", "380", ":380", "uncl1001:", "uncl1001:n380", "UNCL1001:380", "taric:N380", "uncl1001:123456789012345678901", "uncl1001 :380"]),
    ];

    public static TheoryData<string> Types => [.. Known.Select(static known => known.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_LawfulText_IsShownAgain(string type)
    {
        ParseCase known = Case(type);
        foreach ((string text, string shown) in known.Lawful.Select(static text => (text, text)).Concat(known.Alike))
        {
            object value = known.Parse(text);

            Assert.Equal(shown, value.ToString());
            Assert.Equal((true, value), known.TryParse(text));
            Assert.Equal(value, known.Parse(shown));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_UnlawfulText_IsFormatExceptionThatShowsIt(string type)
    {
        ParseCase known = Case(type);
        foreach (string text in known.Unlawful)
        {
            FormatException error = Assert.Throws<FormatException>(() => known.Parse(text));

            Assert.StartsWith("'", error.Message, StringComparison.Ordinal);
            Assert.True(error.Message.Length < 320, error.Message);
            Assert.Equal((false, known.Default), known.TryParse(text));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_Null_IsArgumentException(string type) => Assert.Throws<ArgumentNullException>(() => Case(type).Parse(null!));

    [Theory]
    [MemberData(nameof(Types))]
    public void TryParse_Null_IsFalse(string type) => Assert.Equal((false, Case(type).Default), Case(type).TryParse(null));

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_LongText_IsCutInTheMessage(string type)
    {
        FormatException error = Assert.Throws<FormatException>(() => Case(type).Parse(new string('\u0001', 100_000)));

        Assert.True(error.Message.Length < 320);
        Assert.DoesNotContain("\u0001", error.Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 500)]
    public Property TryParse_AnyText_NeverThrowsAndAgreesWithParse() => Prop.ForAll(Texts().ToArbitrary(), static text =>
    {
        foreach (ParseCase known in Known)
        {
            (bool read, object value) = known.TryParse(text);
            if (read)
            {
                Assert.Equal(value, known.Parse(text));
                Assert.Equal(value, known.Parse(value.ToString()!));
            }
            else
            {
                Assert.Equal(known.Default, value);
                Assert.Throws<FormatException>(() => known.Parse(text));
            }
        }
    });

    [Fact]
    public void Parse_OtherCulture_ReadsAndShowsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("-12.50 CNY", Money.Parse("-12.50 CNY").ToString());
            Assert.Equal("9.1%", Percentage.Parse("9.1%").ToString());
            Assert.Equal("1.5 g", Mass.Parse("1.5 g").ToString());
            Assert.Equal("0.5 ml", NetContents.Parse("0.5 ml").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ParseCase Case(string type) => Known.Single(known => known.Name == type);

    /// <summary>Anything, and lawful texts of all types with one character put in, taken out or replaced.</summary>
    private static Gen<string> Texts()
    {
        string[] lawful = [.. Known.SelectMany(static known => known.Lawful)];
        Gen<char> characters = Gen.Elements([.. "0159.-%: AZagkml\0٣é"]);
        Gen<string> changed =
            from text in Gen.Elements(lawful)
            from place in Gen.Choose(0, text.Length - 1)
            from character in characters
            from way in Gen.Choose(0, 2)
            select way switch
            {
                0 => text.Insert(place, character.ToString()),
                1 => text.Remove(place, 1),
                _ => text[..place] + character + text[(place + 1)..],
            };
        Gen<string> any = ArbMap.Default.GeneratorFor<string>().Where(static text => text is not null);
        Gen<string> built = characters.ArrayOf().Select(static parts => new string(parts));
        return Gen.OneOf(changed, changed, built, any);
    }
}
