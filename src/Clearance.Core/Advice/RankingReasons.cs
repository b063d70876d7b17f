using Clearance.Values;
using static Clearance.Advice.Wording;

namespace Clearance.Advice;

/// <summary>Says why an option stands where it does, naming the figures that were compared.</summary>
internal sealed class RankingReasons(ClearanceReport report, Preferences preferences, IReadOnlyList<Candidate> open)
{
    public ValueList<LocalizedText> Of(Candidate candidate)
    {
        List<LocalizedText> reasons = [.. Limits(candidate), Cost(candidate)];
        if (candidate.Figures is { Days: { } days, Inspection: { } inspection })
        {
            reasons.Add(LocalizedText.Of(
                $"Half of such parcels arrive within {Count(days.P50, "day")}, nine in ten within {Count(days.P90, "day")} (assumed).",
                $"此类包裹半数在{Text(days.P50)}天内送达，九成在{Text(days.P90)}天内送达（假设）。"));
            reasons.Add(LocalizedText.Of(
                $"{Shown.Chance(inspection)} of such parcels are inspected (assumed); {Count(days.P90 - days.P10, "day")} lie between fast and slow ones.",
                $"此类包裹约{Shown.Chance(inspection)}被查验（假设）；快慢相差{Text(days.P90 - days.P10)}天。"));
        }
        else
        {
            reasons.Add(LocalizedText.Of("Nothing is assumed of its days and inspections, which counts as the worst.", "没有关于时间和查验的假设，按最差计。"));
        }

        reasons.Add(LocalizedText.Of(
            $"{Count(candidate.Figures.Steps, "step")}, and {Count(candidate.Figures.Papers, "paper")} for the buyer to find.",
            $"共{Text(candidate.Figures.Steps)}个步骤，买家尚需准备{Text(candidate.Figures.Papers)}份单证。"));
        if (candidate.DominatedBy is { } better)
        {
            reasons.Add(LocalizedText.Of($"{better} is as good in every figure and better in one.", $"{better}各项均不逊于此方式，且至少一项更优。"));
        }

        return [.. reasons];
    }

    public ValueList<LocalizedText> Of(ClearanceOption option) => option.Status switch
    {
        OptionStatus.NeedsInformation =>
            [LocalizedText.Of($"It cannot be ranked until this is known: {string.Join(", ", option.Missing)}.", $"需先知道以下信息才能排序：{string.Join("、", option.Missing)}。")],
        OptionStatus.Closed => [.. option.Reasons.Select(static r => r.Text)],
        _ => [LocalizedText.Of($"It is not in force on {Shown.Day(report.On)}.", $"{Shown.Day(report.On)}未施行。")],
    };

    private LocalizedText Cost(Candidate candidate)
    {
        Money total = candidate.Figures.Total;
        Candidate? cheapest = open.Where(c => c != candidate).MinBy(static c => c.Figures.Total.Amount);
        if (cheapest is null)
        {
            return LocalizedText.Of($"{total} in total; no other way is open.", $"总计{total}；没有其他可办理的方式。");
        }

        Money other = cheapest.Figures.Total;
        return total.Amount == other.Amount ? LocalizedText.Of($"{total} in total, as much as {cheapest.Id}.", $"总计{total}，与{cheapest.Id}相同。")
            : total < other ? LocalizedText.Of($"{total} in total, {other - total} less than {cheapest.Id}.", $"总计{total}，比{cheapest.Id}少{other - total}。")
            : LocalizedText.Of($"{total} in total, {total - other} more than {cheapest.Id}.", $"总计{total}，比{cheapest.Id}多{total - other}。");
    }

    private IEnumerable<LocalizedText> Limits(Candidate candidate)
    {
        if (preferences.AtMost is { } most && candidate.Figures.Total > most)
        {
            yield return LocalizedText.Of(
                $"It costs {candidate.Figures.Total}, {candidate.Figures.Total - most} above the highest total of {most}.",
                $"费用{candidate.Figures.Total}，超出上限{most}达{candidate.Figures.Total - most}。");
        }

        if (preferences.ArriveBy is { } last)
        {
            yield return Arrival(candidate, last);
        }
    }

    private LocalizedText Arrival(Candidate candidate, DateOnly last)
    {
        if (candidate.Outlook is not { } outlook)
        {
            return LocalizedText.Of($"Whether it arrives by {Shown.Day(last)} cannot be said.", $"无法判断能否在{Shown.Day(last)}前送达。");
        }

        int days = last.DayNumber - report.On.DayNumber;

        // The calendar ends.
        DateOnly late = report.On.AddDays(Math.Min(outlook.Days.P90, DateOnly.MaxValue.DayNumber - report.On.DayNumber));
        string share = Percentage.FromPercent(decimal.Round(outlook.Distribution.Within(days) * 100m, 1)).ToString();
        return LocalizedText.Of(
            $"{share} of such parcels arrive by {Shown.Day(last)}; nine in ten by {Shown.Day(late)} (assumed).",
            $"{share}的此类包裹在{Shown.Day(last)}前送达；九成在{Shown.Day(late)}前送达（假设）。");
    }
}
