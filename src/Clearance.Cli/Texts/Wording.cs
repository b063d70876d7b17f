using System.Globalization;
using Clearance.Declarations;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Values;

namespace Clearance.Cli.Texts;

/// <summary>The command's own words in the language that the caller asked for.</summary>
internal sealed class Wording(string language)
{
    private readonly bool _isChinese = string.Equals(language, "zh", StringComparison.Ordinal);

    public static Wording English { get; } = new("en");

    public string Language => language;

    /// <summary>One of two texts.</summary>
    public string Say(string english, string chinese) => _isChinese ? chinese : english;

    /// <summary>A text of a rulebook or of the library.</summary>
    public string Say(LocalizedText text) => text.In(language);

    public string Say(ClearanceMode mode) => mode == ClearanceMode.Active
        ? Say("active declaration", "主动申报")
        : Say("passive clearance", "被动清关");

    public string Say(OptionStatus status) => status switch
    {
        OptionStatus.Open => Say("open", "可办理"),
        OptionStatus.Closed => Say("closed", "不可办理"),
        OptionStatus.NeedsInformation => Say("needs information", "信息不足"),
        _ => Say("not in force on this day", "当日未施行"),
    };

    public string Say(EvidenceGrade evidence) => evidence switch
    {
        EvidenceGrade.Primary => Say("primary", "一手来源"),
        EvidenceGrade.Secondary => Say("secondary", "二手来源"),
        EvidenceGrade.Unconfirmed => Say("unconfirmed", "未证实"),
        _ => Say("assumption", "假设"),
    };

    public string Say(Severity severity) => severity switch
    {
        Severity.Error => Say("error", "错误"),
        Severity.Warning => Say("warning", "警告"),
        _ => Say("hint", "提示"),
    };

    public string Say(ChargeKind kind) => kind switch
    {
        ChargeKind.Duty => Say("duty", "关税"),
        ChargeKind.Surcharge => Say("additional duty", "附加关税"),
        ChargeKind.Excise => Say("excise", "消费税"),
        ChargeKind.Vat => Say("VAT", "增值税"),
        ChargeKind.ImportTax => Say("import tax", "进口税"),
        ChargeKind.Levy => Say("fee", "规费"),
        _ => Say("handling fee", "手续费"),
    };

    public string Say(DocumentNeed need) => need switch
    {
        DocumentNeed.Required => Say("required", "必需"),
        DocumentNeed.Conditional => Say("needed here", "本件需要"),
        _ => Say("optional", "可选"),
    };

    public string Say(DocumentStage stage) => stage switch
    {
        DocumentStage.BeforeDispatch => Say("before dispatch", "寄出前"),
        DocumentStage.OnArrival => Say("on arrival", "到达时"),
        DocumentStage.OnRequest => Say("on request", "海关要求时"),
        _ => Say("at delivery", "投递时"),
    };

    public string Say(DocumentSupplier supplier) => supplier switch
    {
        DocumentSupplier.Buyer => Say("buyer", "买家"),
        DocumentSupplier.Seller => Say("seller", "卖家"),
        DocumentSupplier.Carrier => Say("carrier", "承运人"),
        _ => Say("broker", "报关行"),
    };

    /// <summary>How strictly a paper is asked for, or that it may be.</summary>
    public string Say(DocumentCheck check) => check.IsCertain ? Say(check.Requirement.Need) : Say("perhaps needed", "可能需要");

    /// <summary>Whether a paper is at hand.</summary>
    public string SayHeld(bool? satisfied) => satisfied switch
    {
        true => Say("at hand", "已备"),
        false => Say("missing", "未备"),
        _ => Say("not known whether at hand", "是否已备未知"),
    };

    /// <summary>What false declaration leads to, with the most that it can cost where that is known.</summary>
    public string Say(Exposure exposure) => Say(exposure.Text) + (exposure.Maximum is { } most ? Say($" At most {most}.", $" 最高 {most}。") : "");

    /// <summary>What a driver multiplies the odds of an inspection by.</summary>
    public string SayOdds(OutlookDriver driver) =>
        Say(string.Create(CultureInfo.InvariantCulture, $"odds × {driver.Odds}"), string.Create(CultureInfo.InvariantCulture, $"几率 × {driver.Odds}"));

    /// <summary>A charge by the name that the rulebook gives it, else by its kind.</summary>
    public string Say(ChargeDefinition charge) => charge.Name is { } name ? Say(name) : Say(charge.Kind);
}
