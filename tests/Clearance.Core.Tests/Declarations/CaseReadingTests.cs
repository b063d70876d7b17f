using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Declarations;

public sealed class CaseReadingTests
{
    private const string Parcel = """{ "from": "JP", "to": "CN", "items": [ { "quantity": 1, "unitPrice": "5 CNY" } ] }""";
    private const string Declared = """{ "items": [ { "quantity": 1, "unitPrice": "5 CNY" } ] }""";

    [Fact]
    public void Parse_SmallestCase_LeavesTheRestUnknown()
    {
        var read = DeclarationCase.Parse(Utf8(Case(Declared)));

        Assert.Equal(new DateOnly(2026, 11, 23), read.On);
        Assert.Equal("cn.post", read.Procedure);
        Assert.Null(read.Declaration.Purpose);
        Assert.Null(read.Declaration.Freight);
        Assert.Null(read.Declaration.Items[0].Unit);
        Assert.Equal(new PurchaseEvidence(), read.Evidence);
    }

    [Fact]
    public void Parse_Sample_ReadsEverything()
    {
        var read = DeclarationCase.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "docs/samples/declarations/face-cream.json")));

        Assert.Equal(Purpose.Personal, read.Declaration.Purpose);
        Assert.Equal("a1f3", read.Declaration.Recipient);
        Assert.Equal(Money.Parse("3000 JPY"), read.Declaration.Items[0].UnitPrice);
        Receipt receipt = read.Evidence.Receipt!;
        Assert.Equal(Money.Parse("18200 JPY"), receipt.Total);
        Assert.Equal(new ReceiptLine { Description = "Face cream 30 ml", Quantity = 2, UnitPrice = Money.Parse("8500 JPY") }, receipt.Lines[0]);
        Assert.Equal(new Payment { Payer = "a1f3", Date = new DateOnly(2026, 11, 1), Amount = Money.Parse("18200 JPY") }, read.Evidence.Payment);
        Assert.Equal(new Waybill { Weight = Mass.FromGrams(450m), Recipient = "a1f3" }, read.Evidence.Waybill);
        Assert.Equal([new EarlierParcel { On = new DateOnly(2026, 11, 20), Seller = "s9", Value = Money.Parse("900 CNY") }], read.Evidence.EarlierParcels);
    }

    [Theory]
    [InlineData("piece", DeclaredUnit.Piece)]
    [InlineData("set", DeclaredUnit.Set)]
    [InlineData("pair", DeclaredUnit.Pair)]
    [InlineData("kg", DeclaredUnit.Kilogram)]
    [InlineData("g", DeclaredUnit.Gram)]
    [InlineData("l", DeclaredUnit.Litre)]
    [InlineData("ml", DeclaredUnit.Millilitre)]
    public void Parse_Unit_IsRead(string word, DeclaredUnit unit) =>
        Assert.Equal(unit, DeclarationCase.Parse(Utf8(Case($$"""{ "items": [ { "quantity": 1, "unit": "{{word}}", "unitPrice": "5 CNY" } ] }"""))).Declaration.Items[0].Unit);

    [Fact]
    public void TryParse_ManyFaults_ReportsAllAtOnceWithTheirPlaces()
    {
        Assert.False(DeclarationCase.TryParse(
            """
            {
              "on": "23.11.2026", "procedures": "cn.post",
              "parcel": { "from": "JP", "to": "CN", "items": [] },
              "declaration": { "purpose": "gifts", "items": [ { "quantity": 0, "unitPrice": 5, "units": "kg" }, { "quantity": 1, "unit": "box", "unitPrice": "5 CNY" } ] },
              "evidence": { "receipt": { "total": "-1 CNY", "lines": [ { "quantity": 1 } ] }, "payment": { "payer": " " }, "waybill": null, "earlierParcels": [ { "on": "2026-11-20", "value": "9 CNX" } ] }
            }
            """u8,
            out DeclarationCase? read,
            out ValueList<InputError> errors));

        Assert.Null(read);
        Assert.Equal(
            [
                "missing-key procedure",
                "bad-value on",
                "unknown-key procedures",
                "too-few parcel.items",
                "bad-value declaration.purpose",
                "out-of-range declaration.items[0].quantity",
                "wrong-type declaration.items[0].unitPrice",
                "unknown-key declaration.items[0].units",
                "bad-value declaration.items[1].unit",
                "out-of-range evidence.receipt.total",
                "missing-key evidence.receipt.lines[0].unitPrice",
                "missing-key evidence.payment.amount",
                "bad-value evidence.payment.payer",
                "null-value evidence.waybill",
                "bad-value evidence.earlierParcels[0].value",
            ],
            errors.Select(static e => $"{e.Code} {e.Path}"));
    }

    [Fact]
    public void Parse_Faults_ThrowsWithAllOfThem()
    {
        DeclarationFormatException exception = Assert.Throws<DeclarationFormatException>(static () => DeclarationCase.Parse("{}"u8));

        Assert.Equal(4, exception.Errors.Count);
        Assert.Contains("missing-key", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_KeyOfAPerson_StandsInNoMessage()
    {
        string text = Case(Declared)[..^1] + ", \"evidence\": { \"payment\": { \"payer\": \"" + new string('q', 501) + "\", \"amount\": \"5 CNY\" } } }";

        Assert.False(DeclarationCase.TryParse(Utf8(text), out _, out ValueList<InputError> errors));
        Assert.Equal("too-long", Assert.Single(errors).Code);
        Assert.DoesNotContain("qqq", errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_BeyondALimit_Throws()
    {
        var line = new DeclaredItem { Quantity = 2, UnitPrice = Money.Parse("5 CNY") };

        Assert.Throws<ArgumentOutOfRangeException>(() => line with { Quantity = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => line with { UnitPrice = Money.Parse("1.00001 CNY") });
        Assert.Throws<ArgumentOutOfRangeException>(() => line with { Unit = (DeclaredUnit)99 });
        Assert.Throws<ArgumentException>(() => new Declaration { Items = [] });
        Assert.Throws<ArgumentException>(() => new Receipt { Buyer = " " });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Payment { Amount = new Money(1m, default(Currency)) });
        Assert.Throws<ArgumentException>(() => new Waybill { Weight = default(Mass) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReceiptLine { Quantity = 0, UnitPrice = Money.Parse("5 CNY") });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlierParcel { On = default, Value = Money.Parse("-5 CNY") });
        Assert.Throws<ArgumentNullException>(() => new PurchaseEvidence { EarlierParcels = null! });
    }

    private static string Case(string declaration) => $$"""{ "on": "2026-11-23", "procedure": "cn.post", "parcel": {{Parcel}}, "declaration": {{declaration}} }""";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
