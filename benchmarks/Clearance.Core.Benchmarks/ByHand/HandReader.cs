using Clearance.Core.Benchmarks.Tables;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>What both hand-written evaluations share because no amount enters: rows, quantities, marks, and the rules that follow from them.</summary>
/// <typeparam name="T">The number type of rates and amounts.</typeparam>
/// <remarks>
/// It serves parcels of which every fact is known: category, tariff code or stated duty, origin, contents, weight, purpose, freight, schemes; at least one price above 0;
/// rates of exchange quoted in yuan. A rate that neither parcel nor tables hold is an exception, where the engine would name what is missing.
/// </remarks>
internal abstract class HandReader<T>
    where T : struct, IComparable<T>
{
    protected const string RetailScheme = "CN-CBEC";
    protected const string YearAllowance = "cn.cbec.year";

    private const int Kinds = 5;

    private readonly HandTables<T> _tables;
    private readonly Func<decimal, T> _rate;
    private readonly int[] _ofKind = new int[Kinds];
    private int _mostUnits;
    private bool _isIndivisible;
    private bool _hasTablePrice;
    private bool _isTooManyPublications;

    protected HandReader(DateOnly on, Func<decimal, T> rate, int mostItems)
    {
        _tables = new HandTables<T>(on, rate);
        _rate = rate;
        Lines = new HandLine<T>[mostItems];
        Report = new HandReport<T>(mostItems);
    }

    public HandReport<T> Report { get; }

    protected HandLine<T>[] Lines { get; }

    protected int Count { get; private set; }

    protected int Units { get; private set; }

    protected bool IsForOwnUse { get; private set; }

    protected bool IsRetailSeller { get; private set; }

    protected GoodsMarks Marks { get; private set; }

    protected GoodsControl Controls { get; private set; }

    protected bool IsBanned { get; private set; }

    /// <summary>The drivers of papers that are not at hand, of all procedures.</summary>
    protected HandDrivers Lacking { get; private set; }

    /// <summary>Finds the rows of all items and joins what rules ask of any or all of them.</summary>
    protected void ReadGoods(Parcel parcel)
    {
        ReadOnlySpan<ParcelItem> items = parcel.Items.AsSpan();
        Count = items.Length;
        Units = 0;
        _mostUnits = 0;
        _isIndivisible = true;
        IsBanned = false;
        _hasTablePrice = false;
        Marks = GoodsMarks.None;
        Controls = GoodsControl.None;
        Array.Clear(_ofKind);
        for (int i = 0; i < items.Length; i++)
        {
            ref HandLine<T> line = ref Lines[i];
            ParcelItem item = items[i];
            Find(item, ref line);
            Units += line.Quantity;
            _mostUnits = Math.Max(_mostUnits, line.Quantity);
            _isIndivisible &= item.Indivisible == true;
            _hasTablePrice |= line.Article.HasPrice;
            Marks |= line.Category.Marks;
            Controls |= line.Control;
            IsBanned |= (line.Control & (GoodsControl.Prohibited | GoodsControl.QuarantinePermit)) == GoodsControl.Prohibited;
            _ofKind[line.Category.Publication] += line.Quantity;
        }

        Lacking = HandPapersAtHand.Lacking(parcel.Documents!.AsSpan());
        IsForOwnUse = parcel.Purpose is Purpose.Personal or Purpose.Gift;
        IsRetailSeller = HasScheme(parcel.Seller!.Schemes!.AsSpan());
        _isTooManyPublications = false;
        for (int i = 0; i < items.Length; i++)
        {
            ref HandLine<T> line = ref Lines[i];
            _isTooManyPublications |= line.Category.MostQuantity > 0 && OfItsKind(in line) > line.Category.MostQuantity;
        }
    }

    protected int OfItsKind(ref readonly HandLine<T> line) => line.Category.Publication == 0 ? 0 : _ofKind[line.Category.Publication];

    protected bool Has(GoodsMarks mark) => (Marks & mark) != GoodsMarks.None;

    protected bool Has(GoodsControl control) => (Controls & control) != GoodsControl.None;

    /// <summary>Why articles may not go by post or by courier.</summary>
    protected HandReasons ReasonsOfArticles(bool isOverLimit) =>
        HandVerdicts.If(Has(GoodsControl.Prohibited), HandReasons.RestrictedGoods)
        | HandVerdicts.If(!IsForOwnUse, HandReasons.PersonalUse)
        | HandVerdicts.If(isOverLimit && !(Units == 1 && _isIndivisible), HandReasons.ValueLimit)
        | HandVerdicts.If(_isTooManyPublications, HandReasons.PublicationQuantity);

    /// <summary>Notes that articles have by post and by courier.</summary>
    protected HandNotes NotesOfArticles(bool isOverLimit, bool isOverWithFreight, bool isTaxed, bool isReleasedFree) =>
        HandVerdicts.OfGoods(Marks, Controls) | HandVerdicts.OfMail(Marks)
        | HandVerdicts.If(Has(GoodsMarks.Alcohol), HandNotes.AlcoholQuantity)
        | HandVerdicts.If(isOverLimit, HandNotes.Indivisible)
        | HandVerdicts.If(_mostUnits > 1, HandNotes.ReasonableQuantity)
        | HandVerdicts.If(!isOverLimit && isOverWithFreight, HandNotes.PostageAndLimit)
        | HandVerdicts.If(_hasTablePrice, HandNotes.KeepPriceProof)
        | HandVerdicts.If(isTaxed && isReleasedFree, HandNotes.ParcelsTogether)
        | HandVerdicts.If(isReleasedFree, HandNotes.ReleasedFree);

    protected HandDrivers DriversOfArticles(bool isOverLimit, bool isOverWithFreight) =>
        (Lacking & (HandDrivers.NoPriceProof | HandDrivers.NoIdentity))
        | HandVerdicts.If(Has(GoodsControl.Limited | GoodsControl.Permit), HandDrivers.ControlledGoods)
        | HandVerdicts.If(isOverLimit, HandDrivers.AboveLimit)
        | HandVerdicts.If(!isOverLimit && isOverWithFreight, HandDrivers.NearLimit);

    protected HandDrivers DriversOfTrade() =>
        (Lacking & HandDrivers.MissingPapers) | HandVerdicts.If(Has(GoodsControl.Prohibited | GoodsControl.Limited | GoodsControl.Permit), HandDrivers.ControlledGoods);

    protected static decimal RateOf(Parcel parcel, Currency currency)
    {
        foreach (StatedRate rate in parcel.ExchangeRates.AsSpan())
        {
            if (rate.Of == currency)
            {
                return rate.Value.Amount;
            }
        }

        return 1m;
    }

    protected static decimal UsedOf(Parcel parcel)
    {
        foreach (AllowanceUse use in parcel.AllowancesUsed.AsSpan())
        {
            if (string.Equals(use.Id, YearAllowance, StringComparison.Ordinal))
            {
                return use.Amount!.Value.Amount;
            }
        }

        return 0m;
    }

    private void Find(ParcelItem item, ref HandLine<T> line)
    {
        line.Category = _tables.Of(item.Category!.Value);
        line.Article = (item.NationalCode is { } national ? _tables.Of(national) : null) ?? line.Category.Article ?? throw Unknown($"import tax for {item.Category}");
        line.Tariff = item.Hs is { } code ? _tables.Of(code) : line.Category.Tariff;
        line.Control = line.Tariff.Control == GoodsControl.None ? line.Category.Tariff.Control : line.Tariff.Control;
        line.Quantity = item.Quantity;
        line.IsByContent = item.UnitContents!.Value.Unit is ContentsUnit.Millilitre or ContentsUnit.Gram;
        line.Duty = item.DutyRate is { } duty ? _rate(duty.Fraction) : line.Tariff.Excepted == item.Origin ? throw Unknown("duty") : line.Tariff.Duty ?? throw Unknown("duty");
        line.Excise = item.ExciseRate is { } excise ? _rate(excise.Fraction) : null;
        line.Vat = item.VatRate is { } vat ? _rate(vat.Fraction) : line.Tariff.Vat ?? throw Unknown("VAT");
    }

    protected static InvalidOperationException Unknown(string rate) => new($"Neither the parcel nor the tables hold a rate of {rate}: state it.");

    private static bool HasScheme(ReadOnlySpan<string> schemes)
    {
        foreach (string scheme in schemes)
        {
            if (string.Equals(scheme, RetailScheme, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
