using RulesEngine.Models;

namespace Clearance.Core.Benchmarks.ByRulesEngine;

/// <summary>The rules as RulesEngine takes them: a condition each, and a figure of those that compute one.</summary>
internal static class RuleTexts
{
    public const string Parcel = "parcel";
    public const string RestrictedGoods = "restricted-goods";
    public const string BannedGoods = "banned-goods";
    public const string PersonalUse = "personal-use";
    public const string ValueLimit = "value-limit";
    public const string PublicationQuantity = "publication-quantity";
    public const string RetailScheme = "retail-scheme";
    public const string OrderLimit = "order-limit";
    public const string YearLimit = "year-limit";
    public const string ImportTax = "import-tax";
    public const string SmallTax = "small-tax";
    public const string Counted = "counted-tax";
    public const string Duty = "duty";
    public const string Excise = "consumption-tax";
    public const string Vat = "vat";

    private const string Always = "true";
    private const string LineTax =
        "Math.Round(it.Free > 0 && it.OfItsKind > it.Free ? it.Value * it.ImportTax * (it.OfItsKind - it.Free) / it.OfItsKind : it.Value * it.ImportTax, 2, MidpointRounding.AwayFromZero)";

    private const string LineDuty = "(parcel.Order > 5000 ? Math.Round(it.Price * it.Duty, 2, MidpointRounding.AwayFromZero) : 0m)";
    private const string Taxed = "(it.Price + " + LineDuty + " + it.Specific)";
    private const string Part = "(parcel.Order > 5000 ? 1m : 0.7m)";

    /// <summary>Everything stands in the texts.</summary>
    public static Workflow Whole { get; } = Make(
        "whole",
        "!parcel.Lines.Any(it.Most > 0 && it.OfItsKind > it.Most)",
        $"parcel.Lines.Sum({LineTax})",
        $"parcel.Lines.Sum(it.Free > 0 && it.OfItsKind <= it.Free ? 0m : {LineTax})",
        $"parcel.Lines.Sum({LineDuty})",
        $"parcel.Lines.Sum(it.Excise == 0 ? Math.Round(it.Specific * {Part}, 2, MidpointRounding.AwayFromZero)"
            + $" : Math.Round(({Taxed} * it.Excise + it.Specific * (1 - it.Excise)) * {Part} / (1 - it.Excise), 2, MidpointRounding.AwayFromZero))",
        $"parcel.Lines.Sum(Math.Round({Taxed} * it.Vat * {Part} / (1 - it.Excise), 2, MidpointRounding.AwayFromZero))");

    /// <summary>The texts call C# for all that goes over the items.</summary>
    public static Workflow Calling { get; } = Make(
        "calling", "!Taxes.HasTooManyPublications(parcel)", "Taxes.ImportTax(parcel)", "Taxes.Counted(parcel)", "Taxes.Duty(parcel)", "Taxes.Excise(parcel)", "Taxes.Vat(parcel)");

    private static Workflow Make(string name, string fewPublications, string importTax, string counted, string duty, string excise, string vat) => new()
    {
        WorkflowName = name,
        Rules =
        [
            Rule(RestrictedGoods, "!parcel.IsRestricted"),
            Rule(BannedGoods, "!parcel.IsBanned"),
            Rule(PersonalUse, "parcel.IsForOwnUse"),
            Rule(ValueLimit, "parcel.Value <= 2000 || (parcel.Units == 1 && parcel.IsIndivisible)"),
            Rule(PublicationQuantity, fewPublications),
            Rule(RetailScheme, "parcel.IsRetailSeller"),
            Rule(OrderLimit, "parcel.Order <= 5000 || parcel.Units == 1"),
            Rule(YearLimit, "parcel.Used + parcel.Order <= 26000"),
            Rule(SmallTax, $"{counted} <= 50"),
            Rule(ImportTax, Always, importTax),
            Rule(Counted, Always, counted),
            Rule(Duty, Always, duty),
            Rule(Excise, Always, excise),
            Rule(Vat, Always, vat),
        ],
    };

    private static Rule Rule(string name, string condition, string? figure = null) => new()
    {
        RuleName = name,
        Expression = condition,
        RuleExpressionType = RuleExpressionType.LambdaExpression,
        Actions = figure is null ? null : new RuleActions { OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new Dictionary<string, object> { ["expression"] = figure } } },
    };
}
