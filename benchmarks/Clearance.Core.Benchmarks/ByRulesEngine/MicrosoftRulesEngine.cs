using RulesEngine.Models;

namespace Clearance.Core.Benchmarks.ByRulesEngine;

/// <summary>
/// The part of the job that the package RulesEngine can express: whether post and e-commerce retail are open, and their taxes. Rows are found and amounts converted before (<see cref="TaxCase"/>);
/// no papers, notes, exposures, outlook or ranking.
/// </summary>
internal sealed class MicrosoftRulesEngine
{
    private readonly global::RulesEngine.RulesEngine _engine;
    private readonly string _workflow;

    public MicrosoftRulesEngine(Workflow workflow)
    {
        _engine = new global::RulesEngine.RulesEngine([workflow], new ReSettings { CustomTypes = [typeof(Taxes), typeof(MidpointRounding)] });
        _workflow = workflow.WorkflowName;
    }

    /// <summary>Runs all rules.</summary>
    /// <exception cref="InvalidOperationException">A rule could not be run.</exception>
    public TaxOutcome Evaluate(TaxCase parcel)
    {
        List<RuleResultTree> results = _engine.ExecuteAllRulesAsync(_workflow, new RuleParameter(RuleTexts.Parcel, parcel)).AsTask().GetAwaiter().GetResult();
        bool isPostOpen = true;
        bool isRetailOpen = true;
        bool isSmall = false;
        decimal importTax = 0m, counted = 0m, duty = 0m, excise = 0m, vat = 0m;
        foreach (RuleResultTree result in results)
        {
            if (result.ExceptionMessage is { Length: > 0 } fault)
            {
                throw new InvalidOperationException($"{result.Rule.RuleName}: {fault}");
            }

            switch (result.Rule.RuleName)
            {
                case RuleTexts.PersonalUse:
                    isPostOpen &= result.IsSuccess;
                    isRetailOpen &= result.IsSuccess;
                    break;
                case RuleTexts.RestrictedGoods or RuleTexts.ValueLimit or RuleTexts.PublicationQuantity:
                    isPostOpen &= result.IsSuccess;
                    break;
                case RuleTexts.SmallTax:
                    isSmall = result.IsSuccess;
                    break;
                case RuleTexts.ImportTax:
                    importTax = FigureOf(result);
                    break;
                case RuleTexts.Counted:
                    counted = FigureOf(result);
                    break;
                case RuleTexts.Duty:
                    duty = FigureOf(result);
                    break;
                case RuleTexts.Excise:
                    excise = FigureOf(result);
                    break;
                case RuleTexts.Vat:
                    vat = FigureOf(result);
                    break;
                default:
                    isRetailOpen &= result.IsSuccess;
                    break;
            }
        }

        return new TaxOutcome(
            isPostOpen, isPostOpen ? importTax : 0m, isPostOpen && !isSmall ? counted : 0m, isRetailOpen, isRetailOpen ? duty : 0m, isRetailOpen ? excise : 0m, isRetailOpen ? vat : 0m);
    }

    private static decimal FigureOf(RuleResultTree result) =>
        result.ActionResult.Output is decimal figure ? figure : throw new InvalidOperationException($"{result.Rule.RuleName} gave no figure: {result.ActionResult.Exception?.Message}");
}
