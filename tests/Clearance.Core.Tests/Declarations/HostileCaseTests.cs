using System.Text;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Declarations;

public sealed class HostileCaseTests
{
    private const int Most = 1_000;

    private static readonly DeclarationChecker s_checker = new(new ClearanceEvaluator(ClearanceRules.BuiltIn()));

    // Lines that all look alike are the most pairs there can be: the room for them grows with the pairs, and no faster.
    [Fact]
    public void Check_ThousandLinesEach_TakesRoomByThePairsOfLines()
    {
        _ = RoomOf(AllAlike(lines: 8));
        long half = RoomOf(AllAlike(Most / 2));
        long whole = RoomOf(AllAlike(Most));

        Assert.InRange(whole, half, 4.5 * half);
    }

    [Fact]
    public void Check_ThousandLinesEach_EvaluatesAsOftenAsForFew()
    {
        var few = new CountingEvaluator();
        var many = new CountingEvaluator();

        ValueList<Finding> some = new DeclarationChecker(few).Check(AllAlike(lines: 8));
        ValueList<Finding> all = new DeclarationChecker(many).Check(AllAlike(Most));

        Assert.NotEmpty(some);
        Assert.InRange(all.Count, Most, 4 * Most);
        Assert.Equal(few.Evaluations, many.Evaluations);
    }

    [Fact]
    public void Check_GreatestAmounts_DoesNotOverflow()
    {
        var dear = new Money(1_000_000_000m, "CNY");
        var declaration = new DeclarationCase
        {
            On = DateOnly.MaxValue,
            Procedure = "cn.post",
            Parcel = new Parcel { From = CountryCode.Parse("JP"), To = TerritoryCode.Parse("CN"), Items = [new ParcelItem { Quantity = 1_000_000, UnitPrice = new Money(0.0001m, "CNY") }] },
            Declaration = new Declaration { Freight = dear, Items = [new DeclaredItem { Quantity = 1_000, UnitPrice = dear }] },
            Evidence = new PurchaseEvidence
            {
                Receipt = new Receipt { Total = new Money(1_000_000_000_000m, "CNY"), Freight = dear, Discount = dear, Lines = [new ReceiptLine { Quantity = 1_000_000, UnitPrice = dear }] },
                EarlierParcels = [new EarlierParcel { On = DateOnly.MinValue, Value = new Money(1_000_000_000_000m, "CNY") }],
            },
        };

        Assert.NotEmpty(s_checker.Check(declaration));
        Assert.NotEmpty(s_checker.Check(declaration with { On = DateOnly.MinValue }));
    }

    [Fact]
    public void Check_DestinationWithoutRulebook_SaysSoAndStillComparesGoods()
    {
        var declaration = new DeclarationCase
        {
            On = new DateOnly(2026, 11, 23),
            Procedure = "br.post",
            Parcel = new Parcel { From = CountryCode.Parse("JP"), To = TerritoryCode.Parse("BR"), Items = [new ParcelItem { Quantity = 2, UnitPrice = new Money(10m, "USD") }] },
            Declaration = new Declaration { Items = [new DeclaredItem { Quantity = 1, UnitPrice = new Money(10m, "USD") }] },
        };

        Assert.Equal(["procedure-not-available", "quantity-below"], s_checker.Check(declaration).Select(static f => f.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"on\": ")]
    [InlineData("\u0000")]
    public void TryParse_NoCase_IsRefused(string text) => Assert.False(DeclarationCase.TryParse(Encoding.UTF8.GetBytes(text), out _, out _));

    [Fact]
    public void TryParse_TooManyLines_IsOneFault()
    {
        string lines = string.Join(',', Enumerable.Repeat("{\"quantity\":1,\"unitPrice\":\"5 CNY\"}", Most + 1));
        byte[] text = Encoding.UTF8.GetBytes($$"""{ "on": "2026-11-23", "procedure": "x", "parcel": { "from": "JP", "to": "CN", "items": [ { "quantity": 1, "unitPrice": "5 CNY" } ] }, "declaration": { "items": [{{lines}}] } }""");

        Assert.False(DeclarationCase.TryParse(text, out _, out ValueList<InputError> errors));
        Assert.Equal("too-many declaration.items", Assert.Single(errors.Select(static e => $"{e.Code} {e.Path}")));
    }

    [Fact]
    public void TryParse_MoreThanFourMebibytes_ReportsTooLarge()
    {
        byte[] text = new byte[(4 * 1024 * 1024) + 1];
        text.AsSpan().Fill((byte)' ');

        Assert.False(DeclarationCase.TryParse(text, out _, out ValueList<InputError> errors));
        Assert.Equal("too-large", Assert.Single(errors).Code);
    }

    private static long RoomOf(DeclarationCase declaration)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(s_checker.Check(declaration));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static DeclarationCase AllAlike(int lines)
    {
        string words = string.Join(' ', Enumerable.Range(0, 60).Select(static n => $"word{n}"));
        return new DeclarationCase
        {
            On = new DateOnly(2026, 11, 23),
            Procedure = "cn.post",
            Parcel = new Parcel
            {
                From = CountryCode.Parse("JP"),
                To = TerritoryCode.Parse("CN"),
                Purpose = Purpose.Personal,
                Items = [.. Enumerable.Range(0, lines).Select(n => new ParcelItem { Description = words, Category = GoodsCategory.Parse("toys"), Quantity = 1, UnitPrice = new Money(n, "CNY") })],
            },
            Declaration = new Declaration { Items = [.. Enumerable.Range(0, lines).Select(n => new DeclaredItem { Description = words + n, Category = GoodsCategory.Parse("sports"), Quantity = 3, UnitPrice = new Money(n, "JPY") })] },
            Evidence = new PurchaseEvidence
            {
                Receipt = new Receipt { Lines = [.. Enumerable.Range(0, lines).Select(n => new ReceiptLine { Description = words, Quantity = 2, UnitPrice = new Money(n, "CNY") })] },
                EarlierParcels = [.. Enumerable.Range(0, lines).Select(n => new EarlierParcel { On = new DateOnly(2026, 11, 22), Seller = $"s{n}", Value = new Money(n, "CNY") })],
            },
        };
    }

    private sealed class CountingEvaluator : IClearanceEvaluator
    {
        private readonly ClearanceEvaluator _own = new(ClearanceRules.BuiltIn());

        public int Evaluations { get; private set; }

        public ClearanceReport Evaluate(Parcel parcel, DateOnly on)
        {
            Evaluations++;
            return _own.Evaluate(parcel, on);
        }

        public ClearanceBuffer CreateBuffer() => _own.CreateBuffer();

        public void EvaluateMany(IEnumerable<Parcel> parcels, DateOnly on, Action<long, ClearanceReport> inOrder, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
            _own.EvaluateMany(parcels, on, inOrder, options, cancellationToken);
    }
}
