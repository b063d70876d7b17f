using Clearance.Core.Benchmarks.Tables;

namespace Clearance.Core.Benchmarks.ByHand;

/// <content>E-commerce retail and general trade: duty, consumption tax and VAT on the price with its part of freight and insurance.</content>
internal sealed partial class HandWrittenIntegers
{
    private readonly long[] _prices = new long[mostItems];
    private readonly long[] _excises = new long[mostItems];

    // What retail and trade share.
    private void ReadPrices()
    {
        _order = 0;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<long> line = ref Lines[i];
            _prices[i] = HandRounding.Rounded(line.Value + PartOf(line.Value), MicroInFen);
            _excises[i] = ExciseOf(in line, _prices[i] * MicroInFen);
            _order += _prices[i];
        }
    }

    private void Retail(long used)
    {
        bool isOver = _order > OrderLimit;
        HandOption<long> option = Report.Retail;
        option.Reasons = HandVerdicts.If(IsBanned, HandReasons.BannedGoods)
            | HandVerdicts.If(!IsRetailSeller, HandReasons.RetailScheme)
            | HandVerdicts.If(!IsForOwnUse, HandReasons.OwnUse)
            | HandVerdicts.If(isOver && Units != 1, HandReasons.OrderLimit)
            | HandVerdicts.If(used + (_order * MicroInFen) > YearLimit, HandReasons.YearLimit);
        if (!option.IsOpen)
        {
            return;
        }

        long tenths = isOver ? 10 : RetailTenths;
        long total = 0;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<long> line = ref Lines[i];
            long price = _prices[i];
            long duty = isOver ? HandRounding.Rounded(price * line.Duty, Whole) : 0;
            long perKilogram = line.Tariff.PerKilogram * line.Kilograms;
            long excise = _excises[i];
            long taxed = ((price + duty) * MicroInFen) + perKilogram;
            long left = Whole - excise;
            option.Charges.Duty[i] = duty;
            option.Charges.Excise[i] = excise == 0
                ? HandRounding.Rounded(perKilogram * tenths, MicroInFen * 10)
                : HandRounding.Rounded((taxed * excise * tenths) + (perKilogram * left * tenths), left * MicroInFen * 10);

            // (price + duty + quantity) / (1 - rate) is what they and the consumption tax come to.
            option.Charges.Vat[i] = HandRounding.Rounded(taxed * line.Vat * tenths, left * MicroInFen * 10);
            total += duty + option.Charges.Excise[i] + option.Charges.Vat[i];
        }

        option.CustomsValue = _order * MicroInFen;
        option.HasDuty = isOver;
        option.Total = total;
        option.DueAtBorder = 0;
        option.Papers = HandVerdicts.OfRetail | HandVerdicts.Permits(Controls);
        option.Drivers = Lacking & HandDrivers.UnmatchedData;
        option.Notes = HandVerdicts.OfGoods(Marks, Controls) | HandVerdicts.OfMail(Marks)
            | HandVerdicts.If(isOver, HandNotes.OneArticleInFull) | HandVerdicts.If(Has(GoodsMarks.YearlyQuantity), HandNotes.YearlyQuantity)
            | HandVerdicts.If(Has(GoodsControl.QuarantinePermit), HandNotes.QuarantinedGoods);
        option.Exposures = HandExposures.BorrowedQuota | HandExposures.NotWithheld | HandVerdicts.OfAll(Marks, total >= Criminal);
    }

    private void Trade()
    {
        HandOption<long> option = Report.Trade;
        option.Reasons = HandVerdicts.If(IsBanned, HandReasons.BannedGoods);
        if (!option.IsOpen)
        {
            return;
        }

        long duties = 0;
        long total = 0;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<long> line = ref Lines[i];
            long price = _prices[i];
            long duty = HandRounding.Rounded(price * line.Duty, Whole);
            long perKilogram = line.Tariff.PerKilogram * line.Kilograms;
            long rate = _excises[i];
            long left = Whole - rate;
            long excise = rate == 0
                ? HandRounding.Rounded(perKilogram, MicroInFen)
                : HandRounding.Rounded(((((price + duty) * MicroInFen) + perKilogram) * rate) + (perKilogram * left), left * MicroInFen);
            long vat = HandRounding.Rounded((price + duty + excise) * line.Vat, Whole);
            option.Charges.Duty[i] = duty;
            option.Charges.Excise[i] = excise;
            option.Charges.Vat[i] = vat;
            duties += duty;
            total += duty + excise + vat;
        }

        option.CustomsValue = _order * MicroInFen;
        option.HasDuty = true;
        option.Total = total;
        option.DueAtBorder = total;
        option.Papers = HandVerdicts.OfTrade | HandVerdicts.Licences(Controls);
        option.Drivers = DriversOfTrade();
        option.Notes = HandVerdicts.OfGoods(Marks, Controls)
            | HandVerdicts.If(duties is > 0 and <= LastTaxFreeDuty, HandNotes.SmallDutyUnknown) | HandVerdicts.If(duties > 0, HandNotes.OriginAndDuty)
            | HandVerdicts.If(Has(GoodsMarks.Approved), HandNotes.Approvals);
        option.Exposures = HandExposures.WrongDeclaration | HandExposures.LatePayment | HandVerdicts.OfAll(Marks, total >= Criminal);
    }

    // The whole millionths of an item's part of freight and insurance: a fraction below one moves no rounding to the fen.
    private long PartOf(long value) => _shared == 0 ? 0
        : value <= long.MaxValue / _shared ? value * _shared / _value
        : (long)((Int128)value * _shared / _value);

    private static long ExciseOf(ref readonly HandLine<long> line, long price)
    {
        Threshold threshold = line.Tariff.HighEnd;
        bool isHigh = (threshold.PerArticle > 0 && price >= threshold.PerArticle * line.Quantity * Micro.One)
            || (threshold.PerContent > 0 && price >= (line.IsByContent ? threshold.PerContent : threshold.PerPiece) * line.Contents);
        return line.Excise ?? (isHigh ? line.Tariff.HighExcise : line.Tariff.OrdinaryExcise) ?? throw Unknown("consumption tax");
    }
}
