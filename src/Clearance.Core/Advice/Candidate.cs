using Clearance.Documents;
using Clearance.Formulas;
using Clearance.Outlook;

namespace Clearance.Advice;

/// <summary>An open option while it is being ranked.</summary>
internal sealed class Candidate
{
    private Candidate(ClearanceOption option, ClearanceOutlook? outlook)
    {
        Option = option;
        Outlook = outlook;
        Figures = new OptionFigures(option.Total!.Value, outlook?.Days, outlook?.InspectionProbability, option.Steps.Count, PapersOf(option));
    }

    public ClearanceOption Option { get; }

    public ClearanceOutlook? Outlook { get; }

    public OptionFigures Figures { get; }

    public string Id => Option.Procedure.Id;

    public BigRational Cost => BigRational.FromDecimal(Figures.Total.Amount);

    public BigRational? Days => Whole(Figures.Days?.P50);

    public BigRational? Spread => Whole(Figures.Spread);

    public BigRational? Inspection => Outlook?.ExactChance;

    public BigRational Effort => new(Figures.Effort, 1);

    /// <summary>How far from the best that counts, 0 to the sum of the weights.</summary>
    public BigRational Penalty { get; set; }

    public LimitFit Limits { get; set; } = LimitFit.Kept;

    public string? DominatedBy { get; set; }

    public static Candidate Of(ClearanceOption option) => new(option, option.Outlook);

    /// <summary>Required of the buyer and not known to be at hand; what is needed only perhaps does not count.</summary>
    public static int PapersOf(ClearanceOption option) => option.Documents.Count(static d =>
        d is { IsCertain: true, Satisfied: not true, Requirement: { Supplier: DocumentSupplier.Buyer, Need: not DocumentNeed.Optional } });

    /// <summary>As good in every figure and better in one. A figure that is not known is as bad as any, so it is never better.</summary>
    public bool Dominates(Candidate other)
    {
        int[] compared =
        [
            Cost.CompareTo(other.Cost), Compare(Days, other.Days), Compare(Spread, other.Spread), Compare(Inspection, other.Inspection), Effort.CompareTo(other.Effort),
        ];
        return compared.All(static c => c <= 0) && compared.Any(static c => c < 0);
    }

    private static BigRational? Whole(int? number) => number is { } known ? new BigRational(known, 1) : null;

    private static int Compare(BigRational? left, BigRational? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } known, { } other) => known.CompareTo(other),
    };
}
