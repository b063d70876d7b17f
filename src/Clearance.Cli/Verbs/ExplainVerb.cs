using System.CommandLine;
using Clearance.Cli.Answers;
using Clearance.Cli.Json;
using Clearance.Cli.Tables;
using Clearance.Cli.Usage;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Cli.Verbs;

/// <summary><c>explain PARCEL --procedure ID</c>: how each figure came about.</summary>
internal static class ExplainVerb
{
    private const string ProcedureName = "--procedure";

    public static Command Create(Surroundings surroundings)
    {
        var procedure = new Option<string>(ProcedureName) { Description = "The procedure, as evaluate names it.", HelpName = "ID", Required = true };
        var command = new Command("explain", "Each figure of one way through customs: formula, what was put in, result, source.")
        {
            Question.Argument(),
            procedure,
            SharedOptions.Day(),
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(procedure), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string procedure, Surroundings surroundings)
    {
        var question = Question.Read(parsed, surroundings);
        ClearanceReport report = question.Evaluate();
        var answer = new ExplainedOption(report, Find(report, procedure, question.Rules));
        if (question.Format == OutputFormat.Json)
        {
            ExplanationJson.Write(answer, procedure, question.Language, surroundings.Output);
        }
        else
        {
            ExplanationTable.Write(answer, procedure, new Wording(question.Language), surroundings.Console);
        }

        return answer.Option is null ? ExitCode.Negative : ExitCode.Done;
    }

    /// <summary>The option; null where no rulebook covers the destination.</summary>
    private static ClearanceOption? Find(ClearanceReport report, string procedure, ClearanceRules rules)
    {
        if (report.TryGet(procedure, out ClearanceOption option))
        {
            return option;
        }

        if (!report.IsCovered())
        {
            return null;
        }

        IEnumerable<Rulebook> books = rules.Rulebooks.Where(r => string.Equals(r.Jurisdiction, report.Jurisdiction, StringComparison.Ordinal));
        string[] known = [.. books.SelectMany(static r => r.Describe().Procedures).Select(static p => p.Definition.Id)];
        string[] here = [.. report.Options.Select(static o => o.Procedure.Id)];
        string listed = here.Length == 0 ? "There is none for it." : $"Those for it: {string.Join(", ", here)}.";
        throw new UsageException(known.Contains(procedure, StringComparer.Ordinal)
            ? $"the procedure '{procedure}' does not serve this parcel's channel or destination. {listed}"
            : $"{report.Jurisdiction} has no procedure '{Shown.Text(procedure)}'.{NearestWords.Ask(procedure, known)} {listed}");
    }
}
