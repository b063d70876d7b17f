using System.Collections.Immutable;
using Clearance.Formulas;
using Clearance.Parcels;
using Clearance.Rulebooks.Evaluation;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>What the checks of one case know: which line means which item, the parcel as it is and as declared, and how both evaluate.</summary>
internal sealed class CheckedCase
{
    private readonly IClearanceEvaluator _evaluator;

    public CheckedCase(DeclarationCase declaration, IClearanceEvaluator evaluator)
    {
        Case = declaration;
        _evaluator = evaluator;
        GoodsTraits[] items = [.. declaration.Parcel.Items.Select(GoodsTraits.Of)];
        Bill = Pairing.Of([.. (Receipt?.Lines ?? []).Select(GoodsTraits.Of)], items);
        TrueParcel = BuildTrue();
        Lines = Pairing.Of([.. Items.Select(GoodsTraits.Of)], [.. TrueParcel.Items.Select(GoodsTraits.Of)]);
        Report = evaluator.Evaluate(TrueParcel, declaration.On);
        True = Find(Report);
        DeclaredParcel = DeclaredParcels.Build(this);
        ClearanceReport? declared = DeclaredParcel is { } parcel ? evaluator.Evaluate(parcel, declaration.On) : null;
        Declared = declared is null ? null : Find(declared);
        Rates = new HomeRates(declaration.Parcel, Report, declared);
    }

    public DeclarationCase Case { get; }

    public Receipt? Receipt => Case.Evidence.Receipt;

    public ValueList<DeclaredItem> Items => Case.Declaration.Items;

    /// <summary>Lines of the receipt and the items that they mean.</summary>
    public Pairing Bill { get; }

    /// <summary>Declared lines and the items that they mean.</summary>
    public Pairing Lines { get; }

    /// <summary>The parcel with the prices, freight and discount of the receipt.</summary>
    public Parcel TrueParcel { get; }

    /// <summary>The parcel as it would be if the declaration were true; null where it cannot be told in units as sold.</summary>
    public Parcel? DeclaredParcel { get; }

    /// <summary>How the parcel evaluates as it is.</summary>
    public ClearanceReport Report { get; }

    /// <summary>The procedure for the parcel as it is; null where there is none.</summary>
    public ClearanceOption? True { get; }

    /// <summary>The procedure for the parcel as declared; null where there is none.</summary>
    public ClearanceOption? Declared { get; }

    public HomeRates Rates { get; }

    /// <summary>The tax that the declaration misses, not below 0; null where one of the totals is not known.</summary>
    public Money? TaxAtStake => True?.Total is { } right && Declared?.Total is { } wrong
        ? Slots.Amounts.ToMoney(BigRational.FromDecimal(Math.Max(0m, right.Amount - wrong.Amount)), right.Currency)
        : null;

    /// <summary>The procedure for another parcel; null where there is none.</summary>
    public ClearanceOption? Evaluate(Parcel parcel) => Find(_evaluator.Evaluate(parcel, Case.On));

    /// <summary>The procedure for the parcel as it is, with exposures that know the tax at stake.</summary>
    public ClearanceOption? EvaluateExposed() =>
        _evaluator is ClearanceEvaluator own && TaxAtStake is { } stake ? Find(own.Evaluate(TrueParcel, Case.On, new Occasion(AtStake: stake.Amount))) : True;

    /// <summary>The items of a group as they are.</summary>
    public ImmutableArray<ParcelItem> ItemsOf(LineGroup group) => [.. group.Items.Select(i => TrueParcel.Items[i])];

    private ClearanceOption? Find(ClearanceReport report) => report.TryGet(Case.Procedure, out ClearanceOption option) ? option : null;

    private Parcel BuildTrue() => Case.Parcel with
    {
        Items = [.. Case.Parcel.Items.Select(Priced)],
        Freight = Receipt?.Freight ?? Case.Parcel.Freight,
        Discount = Receipt?.Discount ?? Case.Parcel.Discount,
    };

    // The receipt is the better evidence of a price; the parcel says what is in it.
    private ParcelItem Priced(ParcelItem item, int index) =>
        Bill.LineOf(index) is { } line && Receipt!.Lines[line].UnitPrice is var price && ParcelLimits.LineFault(price, item.Quantity) is null
            ? item with { UnitPrice = price }
            : item;
}
