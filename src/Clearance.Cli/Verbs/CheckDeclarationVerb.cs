using System.CommandLine;
using Clearance.Cli.Inputs;
using Clearance.Cli.Json;
using Clearance.Cli.Tables;
using Clearance.Declarations;
using Clearance.Values;

namespace Clearance.Cli.Verbs;

/// <summary><c>check-declaration CASE</c>: the findings.</summary>
internal static class CheckDeclarationVerb
{
    public static Command Create(Surroundings surroundings)
    {
        var declaration = new Argument<string>("CASE") { Description = "Parcel, declaration and evidence as JSON: a file, or - for standard input." };
        var command = new Command("check-declaration", "What is missed, wrong or at odds in a customs declaration, and what that can cost.")
        {
            declaration,
            SharedOptions.Language(),
            SharedOptions.Rulebooks(),
            SharedOptions.Format(),
        };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(declaration), surroundings));
        return command;
    }

    private static int Run(ParseResult parsed, string path, Surroundings surroundings)
    {
        OutputFormat format = SharedOptions.FormatOf(parsed);
        string language = SharedOptions.LanguageOf(parsed);
        DeclarationCase declaration = ParsedInput.Declaration(path, surroundings);
        var checker = new DeclarationChecker(new ClearanceEvaluator(RulebookInput.Rules(SharedOptions.RulebooksOf(parsed))));
        ValueList<Finding> findings = checker.Check(declaration);
        if (format == OutputFormat.Json)
        {
            JsonAnswer.Copy(surroundings.Output, json => FindingJson.Write(findings, json, language));
        }
        else
        {
            FindingTable.Write(declaration, findings, new Wording(language), surroundings.Console);
        }

        return findings.Any(static f => f.Severity == Severity.Error) ? ExitCode.Negative : ExitCode.Done;
    }
}
