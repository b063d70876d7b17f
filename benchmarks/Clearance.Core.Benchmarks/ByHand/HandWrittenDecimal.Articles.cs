using Clearance.Core.Benchmarks.Tables;

namespace Clearance.Core.Benchmarks.ByHand;

/// <content>Personal articles by post and by courier: one tax, two sets of papers.</content>
internal sealed partial class HandWrittenDecimal
{
    private void Articles()
    {
        bool isOverLimit = _value > ArticleLimit;
        HandReasons reasons = ReasonsOfArticles(isOverLimit);
        Report.Post.Reasons = reasons;
        Report.Express.Reasons = reasons;
        if (reasons != HandReasons.None)
        {
            return;
        }

        decimal full = ImportTax(out decimal counted);
        decimal total = counted <= TaxFree ? 0m : counted;
        if (total == 0m)
        {
            Report.Post.Charges.WaiveSmallTax(Count);
        }

        HandNotes notes = NotesOfArticles(isOverLimit, _value + _freight > ArticleLimit, full > 0m, total == 0m) | HandVerdicts.If(_contradicts, HandNotes.NationalCodeContradictsValue);
        HandDrivers drivers = DriversOfArticles(isOverLimit, _value + _freight > ArticleLimit);
        Report.Post.Drivers = drivers & ~HandDrivers.NoIdentity;
        Report.Express.Drivers = drivers;
        Finish(Report.Post, full, total, HandVerdicts.OfPost, notes | HandVerdicts.If(total > 0m, HandNotes.PayBeforeRelease));
        Finish(Report.Express, full, total, HandVerdicts.OfExpress, notes | HandVerdicts.If(total > 0m, HandNotes.CourierCollects) | HandVerdicts.If(_isDear, HandNotes.CourierPriceCheck));
    }

    // The tax of all items, and of those that are not free printed matter.
    private decimal ImportTax(out decimal counted)
    {
        HandCharges<decimal> charges = Report.Post.Charges;
        decimal full = 0m;
        counted = 0m;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<decimal> line = ref Lines[i];
            decimal tax = line.Value * (line.IsHighEnd ? line.Article.HighRate : line.Article.OrdinaryRate);
            int free = line.Category.FreeQuantity;
            int ofItsKind = OfItsKind(in line);
            bool isFree = free > 0 && ofItsKind <= free;
            tax = Fen(free > 0 && !isFree ? tax * (ofItsKind - free) / ofItsKind : tax);
            charges.ImportTax[i] = tax;
            charges.Relief[i] = isFree ? HandRelief.FreePrintedMatter : HandRelief.None;
            full += tax;
            counted += isFree ? 0m : tax;
        }

        return full;
    }

    private void Finish(HandOption<decimal> option, decimal full, decimal total, HandPapers papers, HandNotes notes)
    {
        option.CustomsValue = _value;
        option.Total = total;
        option.DueAtBorder = total;
        option.Papers = papers | HandVerdicts.Permits(Controls);
        option.Notes = notes;
        option.HighestFine = FineShare * (_value + full);
        option.Exposures = HandExposures.FalseDeclaration | HandVerdicts.OfAll(Marks, full >= Criminal) | HandVerdicts.If(Has(GoodsControl.Limited), HandExposures.RestrictedUndeclared);
    }
}
