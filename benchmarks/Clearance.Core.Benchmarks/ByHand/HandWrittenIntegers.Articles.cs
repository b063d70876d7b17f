using Clearance.Core.Benchmarks.Tables;

namespace Clearance.Core.Benchmarks.ByHand;

/// <content>Personal articles by post and by courier: one tax, two sets of papers.</content>
internal sealed partial class HandWrittenIntegers
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

        long full = ImportTax(out long counted);
        long total = counted <= TaxFree ? 0 : counted;
        if (total == 0)
        {
            Report.Post.Charges.WaiveSmallTax(Count);
        }

        HandNotes notes = NotesOfArticles(isOverLimit, _value + _freight > ArticleLimit, full > 0, total == 0) | HandVerdicts.If(_contradicts, HandNotes.NationalCodeContradictsValue);
        HandDrivers drivers = DriversOfArticles(isOverLimit, _value + _freight > ArticleLimit);
        Report.Post.Drivers = drivers & ~HandDrivers.NoIdentity;
        Report.Express.Drivers = drivers;
        Finish(Report.Post, full, total, HandVerdicts.OfPost, notes | HandVerdicts.If(total > 0, HandNotes.PayBeforeRelease));
        Finish(Report.Express, full, total, HandVerdicts.OfExpress, notes | HandVerdicts.If(total > 0, HandNotes.CourierCollects) | HandVerdicts.If(_isDear, HandNotes.CourierPriceCheck));
    }

    // The tax of all items, and of those that are not free printed matter.
    private long ImportTax(out long counted)
    {
        HandCharges<long> charges = Report.Post.Charges;
        long full = 0;
        counted = 0;
        for (int i = 0; i < Count; i++)
        {
            ref HandLine<long> line = ref Lines[i];
            long tax = line.Value * (line.IsHighEnd ? line.Article.HighRate : line.Article.OrdinaryRate);
            int free = line.Category.FreeQuantity;
            int ofItsKind = OfItsKind(in line);
            bool isFree = free > 0 && ofItsKind <= free;
            tax = free > 0 && !isFree
                ? HandRounding.Rounded(tax * (ofItsKind - free), Whole * MicroInFen * ofItsKind)
                : HandRounding.Rounded(tax, Whole * MicroInFen);
            charges.ImportTax[i] = tax;
            charges.Relief[i] = isFree ? HandRelief.FreePrintedMatter : HandRelief.None;
            full += tax;
            counted += isFree ? 0 : tax;
        }

        return full;
    }

    private void Finish(HandOption<long> option, long full, long total, HandPapers papers, HandNotes notes)
    {
        option.CustomsValue = _value;
        option.Total = total;
        option.DueAtBorder = total;
        option.Papers = papers | HandVerdicts.Permits(Controls);
        option.Notes = notes;

        // A fifth, in ten-millionths.
        option.HighestFine = 2 * (_value + (full * MicroInFen));
        option.Exposures = HandExposures.FalseDeclaration | HandVerdicts.OfAll(Marks, full >= Criminal) | HandVerdicts.If(Has(GoodsControl.Limited), HandExposures.RestrictedUndeclared);
    }
}
