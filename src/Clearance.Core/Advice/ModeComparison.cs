using Clearance.Modes;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>Active declaration and passive clearance side by side for one parcel.</summary>
/// <remarks>
/// <para>Process, papers and precautions are those of the rulebook; benefits and drawbacks are read from the figures of the report. Nothing is computed anew and nothing is said that the report does not hold.</para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public sealed record ModeComparison
{
    private static readonly LocalizedText s_active = LocalizedText.Of(
        "The buyer, or someone acting for the buyer, declares the goods and pays what is due; customs check the declaration.",
        "由买家或其代理人主动申报货物并缴纳应付税费，海关审核申报。");

    private static readonly LocalizedText s_passive = LocalizedText.Of(
        "Post, carrier or customs assess the parcel when it arrives; the buyer answers and pays what is assessed.",
        "包裹到达时由邮政、承运人或海关核定，买家按要求配合并缴纳核定的税费。");

    private ModeComparison(Recommendation advice, ModeSide active, ModeSide passive)
    {
        Advice = advice;
        Active = active;
        Passive = passive;
    }

    /// <summary>The order of all ways, and what is recommended.</summary>
    public Recommendation Advice { get; }

    /// <summary>The ways in which the buyer's side declares.</summary>
    public ModeSide Active { get; }

    /// <summary>The ways in which the parcel is assessed on arrival.</summary>
    public ModeSide Passive { get; }

    /// <summary>Compares the modes in a report.</summary>
    /// <param name="report">The evaluated parcel.</param>
    /// <param name="advice">What was advised on it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">The advice is on options that the report does not have.</exception>
    public static ModeComparison Of(ClearanceReport report, Recommendation advice)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(advice);
        var points = new ComparisonPoints(report, advice);
        return new ModeComparison(advice, Side(ClearanceMode.Active, s_active), Side(ClearanceMode.Passive, s_passive));

        ModeSide Side(ClearanceMode mode, LocalizedText concept) => new(
            mode,
            concept,
            [.. advice.Options.Select(o => (Ranked: o, Option: report[o.Procedure]))
                .Where(o => o.Option.Procedure.Mode == mode)
                .Select(o => new ComparedWay(o.Option, o.Ranked, WhoActs(o.Option.Procedure.Declarant), points.Benefits(o.Option, o.Ranked), points.Drawbacks(o.Option, o.Ranked)))]);
    }

    // The words that rulebooks use; another one is shown as it is written.
    private static LocalizedText? WhoActs(string? declarant) => declarant switch
    {
        null => null,
        "postal-operator" => LocalizedText.Of("the postal operator", "邮政企业"),
        "courier" => LocalizedText.Of("the courier", "快件运营人"),
        "platform" => LocalizedText.Of("the e-commerce platform", "电商平台"),
        "broker" => LocalizedText.Of("a customs broker", "报关企业"),
        "buyer" => LocalizedText.Of("the buyer", "买家"),
        "seller" => LocalizedText.Of("the seller", "卖家"),
        _ => new LocalizedText(declarant.Replace('-', ' ')),
    };
}
