using System.Text;
using Clearance.Law;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Contents;
using Clearance.Values;

namespace Clearance.Core.Tests.Rulebooks.Contents;

public sealed class RulebookContentsTests
{
    private static readonly DateOnly s_first = new(2026, 1, 1);
    private static readonly DateOnly s_second = new(2027, 1, 1);

    [Fact]
    public void Describe_Rulebook_TellsWhatItHolds()
    {
        RulebookContents contents = Load().Describe();

        Assert.Equal("Two islands", contents.Name.In("en"));
        Assert.Equal(["ice"], contents.Sources.Select(static s => s.Id));
        ProcedureOutline procedure = Assert.Single(contents.Procedures);
        Assert.Equal("aq.post", procedure.Definition.Id);
        Assert.Equal(new EffectivePeriod(s_first, null), procedure.Period);
        TableOutline table = Assert.Single(contents.Tables);
        Assert.Equal("rates", table.Name);
        Assert.Equal(["item.category"], table.Keys);
        Assert.Equal(["duty"], table.Columns);
        Assert.Equal([new EffectivePeriod(s_first, null)], table.Rows);
    }

    [Fact]
    public void Describe_ParameterOfOneTerritory_TellsWhereAndWhenAndWhy()
    {
        ValueList<ParameterOutline> parameters = Load().Describe().Parameters;

        Assert.Equal(["10 EUR", "BV, AQ", "20 EUR"], parameters.Select(static p => p.Value));
        Assert.Equal([TerritoryCode.Parse("BV")], parameters[2].Territories);
        Assert.Equal(new EffectivePeriod(s_second, null), parameters[2].Period);
        Assert.Equal("2", parameters[2].Source.Article);
        Assert.Equal(EvidenceGrade.Primary, parameters[2].Source.Evidence);
    }

    [Fact]
    public void Describe_TerritoryWithLawOfItsOwn_HasEditionsAndCurrencyOfItsOwn()
    {
        ValueList<TerritoryOutline> territories = Load().Describe().Territories;

        Assert.Equal("EUR", territories[0].Currency.Code);
        Assert.Equal([new EffectivePeriod(s_first, null)], territories[0].Editions);
        Assert.Equal("NOK", territories[1].Currency.Code);
        Assert.Equal([new EffectivePeriod(s_first, new DateOnly(2026, 12, 31)), new EffectivePeriod(s_second, null)], territories[1].Editions);
    }

    private static Rulebook Load() => Rulebook.Load(
    [
        File("rulebook.json", """
            { "id": "aq", "version": "1", "currency": "EUR", "from": "2026-01-01", "name": { "en": "Two islands" },
              "territories": { "AQ": {}, "BV": { "currency": "NOK" } },
              "sources": { "ice": { "title": "Ice Code", "evidence": "primary" } } }
            """),
        File("parameters.json", """
            { "limit": [ { "from": "2026-01-01", "in": ["AQ"], "value": "10 EUR", "source": "ice" } ],
              "places": [ { "from": "2026-01-01", "value": ["BV", "AQ"], "source": "ice" } ],
              "northLimit": [ { "from": "2027-01-01", "in": ["BV"], "value": "20 EUR", "source": "ice#2" } ] }
            """),
        File("tables.json", """{ "rates": { "keys": ["item.category"], "columns": { "duty": "percent" } } }"""),
        File("tables/rates.csv", "item.category,duty,validFrom,validTo,source\nbooks,3%,2026-01-01,,ice\n"),
        File("procedures/aq.post.json", """{ "id": "aq.post", "mode": "passive", "from": "2026-01-01" }"""),
    ]);

    private static RulebookFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
