using Clearance.Duties;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>What plans say in words that no rulebook has.</summary>
internal static class ReturnTexts
{
    public const string Late = "late";
    public const string NoRule = "no-rule";
    public const string NothingPaid = "nothing-paid";
    public const string ProcedureClosed = "procedure-closed";
    public const string ProcedureNotAvailable = "procedure-not-available";

    public static ReturnNote NothingWasPaid { get; } = Note(NothingPaid, "No charge was paid on these goods, so none comes back.", "这些商品未缴税款，无税可退。");

    public static ReturnNote WasClosed { get; } = Note(
        ProcedureClosed,
        "The parcel could not clear by this procedure, so what was paid cannot be told; name the procedure by which it cleared.",
        "该包裹不能按此方式通关，无法确定已缴税款；请填写实际通关方式。");

    public static ReturnNote NotAvailable(string procedure, DateOnly cleared, DateOnly applies) => Note(
        ProcedureNotAvailable,
        $"{Shown.Text(procedure)} is no procedure that serves this parcel both on {Shown.Day(cleared)}, when it cleared, and on {Shown.Day(applies)}, the day of the application.",
        $"{Shown.Text(procedure)}在通关日{Shown.Day(cleared)}和申请日{Shown.Day(applies)}不都适用于该包裹。");

    public static ReturnNote Uncovered(ChargeDefinition charge)
    {
        LocalizedText name = charge.Name ?? new LocalizedText(charge.Id);
        return Note(
            NoRule,
            $"No rule is known by which {name.In("en")} comes back in this case: ask whoever collected it.",
            $"没有找到本情形下退还{name.In("zh")}的规定：请向征收方查询。");
    }

    public static ReturnNote TooLate(ReturnDeadline deadline) => deadline.What == "apply"
        ? Note(Late, $"The last day to apply was {Shown.Day(deadline.On!.Value)}.", $"申请期限已于{Shown.Day(deadline.On!.Value)}届满。") with { Source = deadline.Source }
        : Note(Late, $"The last day for the goods to be back was {Shown.Day(deadline.On!.Value)}.", $"商品运回期限已于{Shown.Day(deadline.On!.Value)}届满。") with { Source = deadline.Source };

    private static ReturnNote Note(string rule, string english, string chinese) => new(rule, null, LocalizedText.Of(english, chinese), null);
}
