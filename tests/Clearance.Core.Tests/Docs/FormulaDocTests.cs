using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Docs;

/// <summary>The examples of docs/formulas.md compile and give what the page says.</summary>
public sealed class FormulaDocTests
{
    private const string Page = "docs/formulas.md";

    private static readonly DateOnly s_day = new(2026, 11, 23);

    public static TheoryData<string, string> Examples => Lines("formula");

    public static TheoryData<string, string> Errors => Lines("formula-error");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OfThePage_GivesTheResult(string formula, string result)
    {
        var parcel = Parcel.Parse(Encoding.UTF8.GetBytes(Assert.Single(Markdown.Fences(Page, "json parcel"))));
        ClearanceReport report = new ClearanceEvaluator(Rulebook.Load(Files(formula))).Evaluate(parcel, s_day);
        IEnumerable<ExplanationStep> steps = report.Explain(report["demo.post"]).Steps.Where(static s => s.Target == "example");
        Assert.Equal(result, string.Join("; ", steps.Select(Show)));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Error_OfThePage_HasTheCode(string formula, string code)
    {
        RulebookException exception = Assert.Throws<RulebookException>(() => Rulebook.Load(Files(formula)));
        Assert.Equal(code, Assert.Single(exception.Errors).Code);
    }

    private static string Show(ExplanationStep step) => step.Result.EndsWith(" EUR", StringComparison.Ordinal) ? $"{step.Exact} EUR" : step.Exact;

    private static TheoryData<string, string> Lines(string info)
    {
        var lines = new TheoryData<string, string>();
        foreach (string[] parts in Markdown.Fences(Page, info).SelectMany(static f => f.Split('\n')).Select(static l => l.Split(" → ")))
        {
            lines.Add(parts[0], parts[1]);
        }

        return lines;
    }

    private static IEnumerable<RulebookFile> Files(string formula)
    {
        yield return File("rulebook.json", """
            { "id": "demo", "version": "1", "currency": "EUR", "from": "2020-01-01", "territories": { "AQ": {} },
              "allowances": { "demo.year": { "type": "money", "period": "calendar-year" } },
              "sources": { "s": { "title": "Made up", "evidence": "assumption" } } }
            """);
        yield return File("parameters.json", """
            { "standardRate": [ { "from": "2020-01-01", "value": "19%", "source": "s" } ],
              "insideOut": [ { "from": "2020-01-01", "value": "19/119", "source": "s" } ],
              "giftLimit": [ { "from": "2020-01-01", "value": "45 EUR", "source": "s" } ],
              "nearby": [ { "from": "2020-01-01", "value": ["JP", "KR"], "source": "s" } ] }
            """);
        yield return File("tables.json", """
            { "goods": { "keys": ["item.hs", "item.category"], "columns": { "rate": "percent", "price": "per", "kind": "code" } } }
            """);
        yield return File("tables/goods.csv", "item.hs,item.category,rate,price,kind,validFrom,validTo,source\n49,,7%,,,2020-01-01,,s\n,cosmetics,19%,100 EUR/l,care,2020-01-01,,s\n");
        yield return File("procedures/demo.post.json", $$"""
            { "id": "demo.post", "mode": "passive", "from": "2020-01-01",
              "values": [
                { "id": "dutiable", "is": "item.value + share(freight)", "source": "s" },
                { "id": "example", "is": "{{formula}}", "source": "s" } ],
              "customsValue": "dutiable",
              "charges": [
                { "id": "duty", "kind": "duty", "per": "item", "base": "dutiable", "rate": "goods.rate", "rounding": "halfUp 0.01", "source": "s" },
                { "id": "vat", "kind": "vat", "per": "item", "base": "dutiable + duty", "rate": "standardRate", "rounding": "halfUp 0.01", "source": "s" },
                { "id": "entry-fee", "kind": "levy", "per": "parcel", "amount": "3 EUR", "rounding": "exact", "source": "s" } ] }
            """);
    }

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
