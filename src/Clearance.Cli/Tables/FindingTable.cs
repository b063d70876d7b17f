using System.Globalization;
using Clearance.Cli.Texts;
using Clearance.Declarations;
using Clearance.Outlook;
using Clearance.Values;
using Spectre.Console;

namespace Clearance.Cli.Tables;

/// <summary>What was found in a declaration, the gravest first: where, what stands there, what should, what it can cost, what to do.</summary>
internal static class FindingTable
{
    public static void Write(DeclarationCase declaration, ValueList<Finding> findings, Wording wording, IAnsiConsole console)
    {
        console.Write(new Rule(Markup.Escape(Cell.Safe($"{declaration.Procedure}  {declaration.Parcel.From.Code} → {declaration.Parcel.To}  {Shapes.Of(declaration.On)}"))) { Justification = Justify.Left });
        console.Write(Summary(findings, wording));
        console.WriteLine();
        foreach (Finding finding in findings)
        {
            console.WriteLine();
            Paragraph head = Cell.Of(wording.Say(finding.Severity), StyleOf(finding.Severity));
            console.Write(head.Append(" " + Cell.Safe(finding.Code), Cell.Strong).Append(" " + Cell.Safe(finding.Path)));
            console.WriteLine();
            console.Write(Details(finding, wording));
        }
    }

    private static Paragraph Summary(ValueList<Finding> findings, Wording wording)
    {
        if (findings.Count == 0)
        {
            return Cell.Of(wording.Say("Nothing was found.", "未发现问题。"), Cell.Good);
        }

        int errors = findings.Count(static f => f.Severity == Severity.Error);
        int warnings = findings.Count(static f => f.Severity == Severity.Warning);
        int hints = findings.Count - errors - warnings;
        return Cell.Of(
            wording.Say(
                string.Create(CultureInfo.InvariantCulture, $"Errors: {errors}. Warnings: {warnings}. Hints: {hints}."),
                string.Create(CultureInfo.InvariantCulture, $"错误 {errors} 项，警告 {warnings} 项，提示 {hints} 项。")),
            StyleOf(findings[0].Severity));
    }

    private static Grid Details(Finding finding, Wording wording)
    {
        Grid grid = Cell.Pairs(indent: 2);
        if (finding.Declared is { } declared)
        {
            grid.Pair(wording.Say("declared", "申报"), declared);
        }

        if (finding.Expected is { } expected)
        {
            grid.Pair(wording.Say("expected", "应为"), expected);
        }

        if (finding.TaxAtStake is { } stake)
        {
            grid.Pair(wording.Say("tax at stake", "少缴税款"), stake.ToString());
        }

        if (finding.Exposure is { Maximum: { } maximum } exposure)
        {
            grid.Pair(wording.Say("exposure", "法律风险"), Of(exposure, maximum, wording));
        }

        grid.Pair(wording.Say("mend", "更正"), wording.Say(finding.Mend));
        return grid;
    }

    private static Paragraph Of(Exposure exposure, Money maximum, Wording wording) =>
        Cell.Of(wording.Say($"up to {maximum}", $"最高 {maximum}")).Append($" [{Cell.Safe(exposure.Source.Cite())}]", Cell.Faint);

    private static Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => Cell.Bad,
        Severity.Warning => Cell.Careful,
        _ => Cell.Faint,
    };
}
