using System.Globalization;
using Clearance.Duties;
using Clearance.Outlook;
using Clearance.Parcels;
using Clearance.Values;
using static Clearance.Advice.Wording;

namespace Clearance.Advice;

/// <summary>Reads from the figures of a report what speaks for and against each way.</summary>
internal sealed class ComparisonPoints(ClearanceReport report, Recommendation advice)
{
    private readonly RankedOption[] _open = [.. advice.Options.Where(static o => o.Figures is not null)];

    public ValueList<LocalizedText> Benefits(ClearanceOption option, RankedOption ranked) => ranked.Figures is { } figures
        ? [.. CostBenefits(option, ranked, figures), .. Others(ranked, figures, isBenefit: true)]
        : [];

    public ValueList<LocalizedText> Drawbacks(ClearanceOption option, RankedOption ranked) => ranked.Figures is { } figures
        ? [.. CostDrawbacks(option, ranked, figures), .. Others(ranked, figures, isBenefit: false), .. Quotas(option), .. Exposed(option)]
        : ranked.Reasons;

    private IEnumerable<LocalizedText> CostBenefits(ClearanceOption option, RankedOption ranked, OptionFigures figures)
    {
        if (Rival(ranked) is { } next && next.Figures!.Total > figures.Total)
        {
            Money less = next.Figures.Total - figures.Total;
            yield return LocalizedText.Of($"The lowest total: {figures.Total}, {less} less than {next.Procedure}.", $"总额最低：{figures.Total}，比{next.Procedure}少{less}。");
        }

        if (option.DueAtBorder is { Amount: 0m } && figures.Total.Amount > 0m && option.Charges.All(static c => c.IsWaived || c.Definition.Collector == Collector.Seller))
        {
            yield return LocalizedText.Of($"Nothing is due at the border: all of {figures.Total} is paid before.", $"入境时无需缴费：{figures.Total}已事先付清。");
        }

        Charge[] waived = [.. option.Charges.Where(static c => c is { IsWaived: true, Amount: { Amount: > 0m } })];
        if (waived.Length > 0)
        {
            Money sum = new(waived.Sum(static c => c.Amount!.Value.Amount), report.Currency);
            yield return LocalizedText.Of($"{sum} of charges is waived.", $"免征{sum}。");
        }
    }

    private IEnumerable<LocalizedText> CostDrawbacks(ClearanceOption option, RankedOption ranked, OptionFigures figures)
    {
        if (Rival(ranked) is { } best && best.Figures!.Total < figures.Total)
        {
            Money more = figures.Total - best.Figures.Total;
            yield return LocalizedText.Of($"{figures.Total} in total, {more} more than {best.Procedure}.", $"总额{figures.Total}，比{best.Procedure}多{more}。");
        }

        if (option.DueAtBorder is { Amount: > 0m } border)
        {
            yield return LocalizedText.Of($"{border} is due at the border before delivery.", $"投递前须在入境环节缴纳{border}。");
        }
    }

    private IEnumerable<LocalizedText> Others(RankedOption ranked, OptionFigures figures, bool isBenefit)
    {
        if (figures is { Days: { } days, Spread: { } spread, Inspection: { } inspection })
        {
            if (Stands(ranked, static f => f.Days?.P50, days.P50, isBenefit))
            {
                yield return isBenefit
                    ? LocalizedText.Of($"The fastest: half of such parcels arrive within {Count(days.P50, "day")} (assumed).", $"最快：半数在{Text(days.P50)}天内送达（假设）。")
                    : LocalizedText.Of($"The slowest: half of such parcels take more than {Count(days.P50 - 1, "day")} (assumed).", $"最慢：半数超过{Text(days.P50 - 1)}天（假设）。");
            }

            if (Stands(ranked, static f => f.Spread, spread, isBenefit))
            {
                yield return isBenefit
                    ? LocalizedText.Of($"The most even: nine in ten arrive within {Count(days.P90, "day")}, one in ten within {Text(days.P10)} (assumed).", $"时间最稳定：九成在{Text(days.P90)}天内，一成在{Text(days.P10)}天内（假设）。")
                    : LocalizedText.Of($"The least even: {Count(spread, "day")} lie between fast and slow parcels (assumed).", $"时间波动最大：快慢相差{Text(spread)}天（假设）。");
            }

            if (Stands(ranked, static f => f.Inspection?.Fraction, inspection.Fraction, isBenefit))
            {
                yield return isBenefit
                    ? LocalizedText.Of($"The fewest inspections: {Shown.Chance(inspection)} of such parcels (assumed).", $"查验最少：约{Shown.Chance(inspection)}（假设）。")
                    : LocalizedText.Of($"The most inspections: {Shown.Chance(inspection)} of such parcels (assumed).", $"查验最多：约{Shown.Chance(inspection)}（假设）。");
            }
        }

        if (Stands<int>(ranked, static f => f.Papers, figures.Papers, isBenefit))
        {
            yield return isBenefit
                ? LocalizedText.Of($"The fewest papers for the buyer to find: {Text(figures.Papers)}.", $"买家尚需准备的单证最少：{Text(figures.Papers)}份。")
                : LocalizedText.Of($"The most papers for the buyer to find: {Text(figures.Papers)}.", $"买家尚需准备的单证最多：{Text(figures.Papers)}份。");
        }
    }

    private IEnumerable<LocalizedText> Quotas(ClearanceOption option)
    {
        foreach (AllowanceUse use in report.Parcel.AllowancesUsed.Where(u => option.State.ReadsAllowance(u.Id)))
        {
            string used = use.Amount?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"{use.Count}");
            yield return LocalizedText.Of($"It draws on the allowance {use.Id}, of which {used} is used already.", $"占用额度{use.Id}，此前已用{used}。");
        }
    }

    private static IEnumerable<LocalizedText> Exposed(ClearanceOption option)
    {
        ValueList<Exposure> exposures = option.Exposures;
        if (exposures.Count == 0)
        {
            yield break;
        }

        // A rule that states no sum may cost more than one that does.
        Money[] sums = [.. exposures.Select(static e => e.Maximum).OfType<Money>()];
        int open = exposures.Count - sums.Length;
        string rules = Count(exposures.Count, "rule");
        yield return sums.Length == 0
            ? LocalizedText.Of($"False or missed declaration is answered by {rules}, without a sum that can be stated.", $"申报不实或漏报：共{Text(exposures.Count)}条规定，均无法给出金额。")
            : LocalizedText.Of(
                $"False or missed declaration is answered by {rules}; the highest sum that can be stated is {sums.MaxBy(static m => m.Amount)}{(open == 0 ? "" : $", {Text(open)} without one")}.",
                $"申报不实或漏报：共{Text(exposures.Count)}条规定；可确定的最高金额为{sums.MaxBy(static m => m.Amount)}{(open == 0 ? "" : $"，另有{Text(open)}条无法给出金额")}。");
    }

    /// <summary>The other open way with the lowest total.</summary>
    private RankedOption? Rival(RankedOption ranked) => _open.Where(o => o != ranked).MinBy(static o => o.Figures!.Total.Amount);

    /// <summary>Whether a figure is better (or worse) than that of every other open way that has one; not without others.</summary>
    private bool Stands<T>(RankedOption ranked, Func<OptionFigures, T?> figure, T own, bool isBetter)
        where T : struct, IComparable<T>
    {
        T[] others = [.. _open.Where(o => o != ranked).Select(o => figure(o.Figures!)).OfType<T>()];
        return others.Length > 0 && others.All(o => isBetter ? own.CompareTo(o) < 0 : own.CompareTo(o) > 0);
    }
}
