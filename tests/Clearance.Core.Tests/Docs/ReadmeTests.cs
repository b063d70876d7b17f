using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Clearance.Allowances;
using Clearance.Core.Tests.Support;
using Clearance.Documents;
using Clearance.Duties;
using Clearance.Modes;
using Clearance.Parcels;
using Clearance.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Clearance.Core.Tests.Docs;

/// <summary>The C# of README.md is the text of the regions below, and prints what README.md shows.</summary>
public sealed partial class ReadmeTests
{
    private const int MostLines = 200;

    [Fact]
    public void Page_Length_IsAtMost200Lines() => Assert.InRange(Repository.Read("README.md").Split('\n').Length - 1, 1, MostLines);

    [Fact]
    public void Page_CSharp_IsTheTextOfTheRegions()
    {
        string source = Repository.Read("tests/Clearance.Core.Tests/Docs/ReadmeTests.cs");
        IEnumerable<string> regions = Region().Matches(source).Select(static m => Dedent(m.Groups["text"].Value));
        Assert.Equal(regions.Order(StringComparer.Ordinal), Markdown.Fences("README.md", "csharp").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_Json_ReadsAsTheSameParcel()
    {
        Parcel parcel = MadeInCSharp();

        #region json
        byte[] json = Encoding.UTF8.GetBytes("""
            {
              "from": "JP", "to": "CN", "channel": "post", "purpose": "personal",
              "items": [ { "quantity": 2, "unitPrice": "8500 JPY", "category": "cosmetics.skin-care", "contents": "30 ml" } ],
              "exchangeRates": { "JPY": "0.0482 CNY" }
            }
            """);
        bool isRead = Parcel.TryParse(json, out Parcel? same, out ValueList<InputError> errors);
        #endregion json

        Assert.True(isRead);
        Assert.Equal(parcel, same);
        Assert.Empty(errors);
    }

    [Fact]
    public void Page_CSharp_PrintsWhatThePageShows()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        #region rules
        ClearanceRules rules = ClearanceRules.BuiltIn();
        var clearance = new ClearanceEvaluator(rules);
        #endregion rules

        Parcel parcel = MadeInCSharp();

        #region report
        ClearanceReport report = clearance.Evaluate(parcel, on: new DateOnly(2026, 11, 23));
        ClearanceOption post = report["cn.post"];
        output.WriteLine($"{post.Procedure.Mode} {post.Status}: {post.Total}");
        foreach (Charge charge in post.Charges)
        {
            output.WriteLine($"{charge.Definition.Id}: {charge.Base} × {charge.Rate} = {charge.Amount} by {charge.Definition.Source.Id}, {charge.Evidence}");
        }

        foreach (DocumentCheck paper in post.Documents)
        {
            output.WriteLine($"{paper.Requirement.Type.Word}: {paper.Requirement.Need}, {paper.Requirement.Stage}");
        }
        #endregion report

        #region unknown
        Parcel vague = parcel with { ExchangeRates = [] };
        ClearanceOption asks = clearance.Evaluate(vague, report.On)["cn.post"];
        output.WriteLine($"{asks.Status}: {string.Join(", ", asks.Missing)}; total {asks.Total?.ToString() ?? "not known"}");

        Parcel forSale = parcel with { Purpose = Purpose.Commercial };
        foreach (Reason reason in clearance.Evaluate(forSale, report.On)["cn.post"].Reasons)
        {
            output.WriteLine($"{reason.Rule}: {reason.Text.In("en")} ({reason.Source.Id} {reason.Source.Article})");
        }
        #endregion unknown

        Assert.Equal(Assert.Single(Markdown.Fences("README.md", "text")) + "\n", output.ToString());
    }

    [Fact]
    public void Page_Registration_GivesTheEvaluator()
    {
        var services = new ServiceCollection();

        #region host
        services.AddClearanceRules();
        #endregion host

        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<IClearanceEvaluator>());
        Assert.Same(provider.GetRequiredService<IAllowanceLedger>(), provider.GetRequiredService<IAllowanceLedger>());
        Assert.Contains(provider.GetRequiredService<ClearanceRules>().Rulebooks, static r => r.Jurisdiction == "CN");
    }

    private static Parcel MadeInCSharp()
    {
        #region parcel
        var parcel = new Parcel
        {
            From = CountryCode.Parse("JP"),
            To = TerritoryCode.Parse("CN"),
            Channel = Channel.Post,
            Purpose = Purpose.Personal,
            Items =
            [
                new ParcelItem
                {
                    Quantity = 2,
                    UnitPrice = new Money(8500, "JPY"),
                    Category = GoodsCategory.Parse("cosmetics.skin-care"),
                    UnitContents = NetContents.Parse("30 ml"),
                },
            ],
            ExchangeRates = [new StatedRate(Currency.Parse("JPY"), Money.Parse("0.0482 CNY"))],
        };
        #endregion parcel

        return parcel;
    }

    private static string Dedent(string text)
    {
        string[] lines = text.Split('\n');
        int indent = lines.Where(static l => l.Length > 0).Min(static l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length > indent ? l[indent..] : string.Empty));
    }

    [GeneratedRegex(@"#region [a-z]+\n(?<text>.*?)\n *#endregion", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Region();
}
