using Clearance.Core.Benchmarks.Tables;

namespace Clearance.Core.Benchmarks.ByHand;

/// <content>E-commerce retail and general trade: duty, consumption tax and VAT on the price with its part of freight and insurance.</content>
internal sealed partial class HandWrittenDecimal
{
    private readonly decimal[] _prices = new decimal[mostItems];
    private readonly decimal[] _excises = new decimal[mostItems];

    // What retail and trade share.
    private void ReadPrices()
    {
        _order = 0m;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<decimal> line = ref Lines[i];
            _prices[i] = Fen(line.Value * _cif / _value);
            _excises[i] = ExciseOf(in line, _prices[i]);
            _order += _prices[i];
        }
    }

    private void Retail(decimal used)
    {
        bool isOver = _order > OrderLimit;
        HandOption<decimal> option = Report.Retail;
        option.Reasons = HandVerdicts.If(IsBanned, HandReasons.BannedGoods)
            | HandVerdicts.If(!IsRetailSeller, HandReasons.RetailScheme)
            | HandVerdicts.If(!IsForOwnUse, HandReasons.OwnUse)
            | HandVerdicts.If(isOver && Units != 1, HandReasons.OrderLimit)
            | HandVerdicts.If(used + _order > YearLimit, HandReasons.YearLimit);
        if (!option.IsOpen)
        {
            return;
        }

        decimal part = isOver ? 1m : RetailShare;
        decimal total = 0m;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<decimal> line = ref Lines[i];
            decimal price = _prices[i];
            decimal duty = isOver ? Fen(price * line.Duty) : 0m;
            decimal perKilogram = line.Tariff.PerKilogram * line.Kilograms;
            decimal excise = _excises[i];
            decimal taxed = price + duty + perKilogram;
            option.Charges.Duty[i] = duty;
            option.Charges.Excise[i] = excise == 0m ? Fen(perKilogram * part) : Fen(((taxed * excise) + (perKilogram * (1m - excise))) * part / (1m - excise));

            // (price + duty + quantity) / (1 - rate) is what they and the consumption tax come to.
            option.Charges.Vat[i] = Fen(taxed * line.Vat * part / (1m - excise));
            total += duty + option.Charges.Excise[i] + option.Charges.Vat[i];
        }

        option.CustomsValue = _order;
        option.HasDuty = isOver;
        option.Total = total;
        option.DueAtBorder = 0m;
        option.Papers = HandVerdicts.OfRetail | HandVerdicts.Permits(Controls);
        option.Drivers = Lacking & HandDrivers.UnmatchedData;
        option.Notes = HandVerdicts.OfGoods(Marks, Controls) | HandVerdicts.OfMail(Marks)
            | HandVerdicts.If(isOver, HandNotes.OneArticleInFull) | HandVerdicts.If(Has(GoodsMarks.YearlyQuantity), HandNotes.YearlyQuantity)
            | HandVerdicts.If(Has(GoodsControl.QuarantinePermit), HandNotes.QuarantinedGoods);
        option.Exposures = HandExposures.BorrowedQuota | HandExposures.NotWithheld | HandVerdicts.OfAll(Marks, total >= Criminal);
    }

    private void Trade()
    {
        HandOption<decimal> option = Report.Trade;
        option.Reasons = HandVerdicts.If(IsBanned, HandReasons.BannedGoods);
        if (!option.IsOpen)
        {
            return;
        }

        decimal duties = 0m;
        decimal total = 0m;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<decimal> line = ref Lines[i];
            decimal price = _prices[i];
            decimal duty = Fen(price * line.Duty);
            decimal perKilogram = line.Tariff.PerKilogram * line.Kilograms;
            decimal rate = _excises[i];
            decimal excise = rate == 0m ? Fen(perKilogram) : Fen((((price + duty + perKilogram) * rate) + (perKilogram * (1m - rate))) / (1m - rate));
            decimal vat = Fen((price + duty + excise) * line.Vat);
            option.Charges.Duty[i] = duty;
            option.Charges.Excise[i] = excise;
            option.Charges.Vat[i] = vat;
            duties += duty;
            total += duty + excise + vat;
        }

        option.CustomsValue = _order;
        option.HasDuty = true;
        option.Total = total;
        option.DueAtBorder = total;
        option.Papers = HandVerdicts.OfTrade | HandVerdicts.Licences(Controls);
        option.Drivers = DriversOfTrade();
        option.Notes = HandVerdicts.OfGoods(Marks, Controls)
            | HandVerdicts.If(duties is > 0m and <= LastTaxFreeDuty, HandNotes.SmallDutyUnknown) | HandVerdicts.If(duties > 0m, HandNotes.OriginAndDuty)
            | HandVerdicts.If(Has(GoodsMarks.Approved), HandNotes.Approvals);
        option.Exposures = HandExposures.WrongDeclaration | HandExposures.LatePayment | HandVerdicts.OfAll(Marks, total >= Criminal);
    }

    // The tier compares the price with freight.
    private static decimal ExciseOf(ref readonly HandLine<decimal> line, decimal price)
    {
        Threshold threshold = line.Tariff.HighEnd;
        bool isHigh = (threshold.PerArticle > 0 && price >= threshold.PerArticle * line.Quantity)
            || (threshold.PerContent > 0 && price >= (line.IsByContent ? threshold.PerContent : threshold.PerPiece) * line.Contents);
        return line.Excise ?? (isHigh ? line.Tariff.HighExcise : line.Tariff.OrdinaryExcise) ?? throw Unknown("consumption tax");
    }
}
