using Clearance.Formulas;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>Ranks options by a weighted sum, exactly: each figure is placed between the best (0) and the worst (1) of the open options.</summary>
/// <remarks>
/// <para>Compared are the total; the median of days; the chance of an inspection and the spread of days, half each; steps and papers that the buyer still has to find. A figure that is not known counts as the worst.</para>
/// <para>Of options that keep the limits alike, one as good in every figure that counts and better in one is never ranked lower. Equal ones are ordered by total, then by id.</para>
/// <para>Duty is owed whether or not a parcel is opened: the chance of an inspection counts as uncertainty and never as a saving, and no advice is given to split an order or to declare less.</para>
/// <para>Stateless, safe to share between threads.</para>
/// </remarks>
public sealed class ModeAdvisor : IModeAdvisor
{
    private const int Decimals = 4;

    /// <inheritdoc/>
    public Recommendation Advise(ClearanceReport report, Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(preferences);
        if (preferences.AtMost is { } most && report.Options.Count > 0 && most.Currency != report.Currency)
        {
            throw new ArgumentException($"The highest total is in {most.Currency.Code}, but the report is in {report.Currency.Code}: state it in {report.Currency.Code}.", nameof(preferences));
        }

        List<Candidate> open = [.. report.Options.Where(static o => o.Status == OptionStatus.Open).Select(Candidate.Of)];
        Weigh(open, preferences);
        foreach (Candidate candidate in open)
        {
            candidate.Limits = LimitCheck.Of(candidate, report.On, preferences);
        }

        open.Sort(static (left, right) => Compare(left, right));
        foreach (Candidate candidate in open)
        {
            candidate.DominatedBy = open.Find(other => other.Dominates(candidate))?.Id;
        }

        var reasons = new RankingReasons(report, preferences, open);
        decimal weights = preferences.Cost + preferences.Speed + preferences.Certainty + preferences.Effort;
        int rank = 0;
        IEnumerable<RankedOption> first = open.Select(c =>
            new RankedOption(c.Id, OptionStatus.Open, ++rank, weights == 0m ? null : Score(c.Penalty, weights), c.Figures, c.Limits, c.DominatedBy, reasons.Of(c)));
        IEnumerable<RankedOption> rest = report.Options.Where(static o => o.Status != OptionStatus.Open)
            .Select(o => new RankedOption(o.Procedure.Id, o.Status, ++rank, null, null, LimitFit.Kept, null, reasons.Of(o)));
        return new Recommendation(preferences, [.. first, .. rest], DecisiveFacts(report, preferences, open.FirstOrDefault()));
    }

    private static int Compare(Candidate left, Candidate right)
    {
        int limits = left.Limits.CompareTo(right.Limits);
        int penalty = limits != 0 ? limits : left.Penalty.CompareTo(right.Penalty);
        int total = penalty != 0 ? penalty : left.Cost.CompareTo(right.Cost);
        return total != 0 ? total : string.CompareOrdinal(left.Id, right.Id);
    }

    private static void Weigh(List<Candidate> open, Preferences preferences)
    {
        Add(preferences.Cost, static c => c.Cost);
        Add(preferences.Speed, static c => c.Days);
        Add(preferences.Certainty / 2m, static c => c.Inspection);
        Add(preferences.Certainty / 2m, static c => c.Spread);
        Add(preferences.Effort, static c => c.Effort);

        void Add(decimal weight, Func<Candidate, BigRational?> figure)
        {
            BigRational[] known = [.. open.Select(figure).OfType<BigRational>()];
            if (weight == 0m || known.Length == 0)
            {
                return;
            }

            BigRational least = known.Min();
            BigRational range = known.Max() - least;
            foreach (Candidate candidate in open)
            {
                BigRational place = figure(candidate) is not { } value ? BigRational.One
                    : range.Sign == 0 ? BigRational.Zero
                    : (value - least) / range;
                candidate.Penalty += BigRational.FromDecimal(weight) * place;
            }
        }
    }

    private static decimal Score(BigRational penalty, decimal weights) => (BigRational.One - (penalty / BigRational.FromDecimal(weights))).ToDecimal(Decimals);

    // Facts that no figure known so far makes idle. Outlooks may still shift, so only known charges rule an option out.
    private static ValueList<string> DecisiveFacts(ClearanceReport report, Preferences preferences, Candidate? first)
    {
        bool onlyCost = preferences is { Cost: > 0m, Speed: 0m, Certainty: 0m, Effort: 0m };
        IEnumerable<string> facts = report.Options
            .Where(o => o.Status == OptionStatus.NeedsInformation && MayComeFirst(o.Charges.Where(static c => !c.IsWaived).Sum(static c => c.Amount?.Amount ?? 0m)))
            .SelectMany(static o => o.Missing);
        return [.. facts.Distinct(StringComparer.Ordinal)];

        bool MayComeFirst(decimal known) =>
            (preferences.AtMost is not { } most || known <= most.Amount)
            && (first is null || first.Limits != LimitFit.Kept || !onlyCost || known <= first.Figures.Total.Amount);
    }
}
