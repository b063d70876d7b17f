using System.Text;
using Clearance.Json;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Outlook;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Reading;
using Clearance.Values;

namespace Clearance.Core.Tests.Rulebooks.Reading;

/// <summary>One small rulebook with every key of the format once.</summary>
public class RulebookReaderTests
{
    private const string Post = "procedures/cn.post.json";

    private static readonly RulebookDocument Book = Read();

    private static ProcedureDocument Procedure => Assert.Single(Book.Procedures);

    [Fact]
    public void Read_RulebookFile_FillsTheBook()
    {
        Assert.Equal(new Located("cn", new Place("rulebook.json", "id", 2, 10)), Book.Id);
        Assert.Equal("2026.11.1", Book.Version);
        Assert.Equal("CNY", Book.Currency.Code);
        Assert.Equal(new DateOnly(2016, 4, 8), Book.From);
        Assert.Equal(new DateOnly(2026, 11, 23), Book.CheckedOn);
        Assert.Equal("中国", Book.Name?.In("zh"));
        Assert.Equal(["CN: ", "CN-SZ: HKD"], Book.Territories.Select(territory => $"{territory.Code}: {territory.Currency?.Code}"), StringComparer.Ordinal);
        Assert.Equal("eu", Assert.Single(Book.Uses).Text);
        Assert.Equal("CN-CBEC", Assert.Single(Book.Schemes).Text);
        Assert.Equal(["cn.cbec.year True calendar-year", "parcels False month"], Book.Allowances.Select(one => $"{one.Id} {one.IsMoney} {one.Period}"), StringComparer.Ordinal);
        AssumptionDocument assumption = Assert.Single(Book.Assumptions);
        Assert.Equal(("used('cn.cbec.year')", "0", "Nothing reported."), (assumption.Fact.Text, assumption.Value.Text, assumption.Because.In("en")));
        Assert.Equal(
            new LegalSource("act", "Act", "https://example.org/act", new DateOnly(2010, 7, 2), EvidenceGrade.Secondary) { Issuer = "GACC", Number = "43" },
            Assert.Single(Book.Sources).Source);
    }

    [Fact]
    public void Read_Parameters_FillsValuesAndSets()
    {
        Assert.Equal(2, Book.Parameters.Length);
        ParameterDocument limit = Book.Parameters[0];
        Assert.Equal(("limit", "2000 CNY", false, "act#2"), (limit.Name.Text, Assert.Single(limit.Value).Text, limit.IsSet, limit.Source.Text));
        Assert.Equal(new EffectivePeriod(new DateOnly(2024, 12, 1), new DateOnly(2026, 12, 31)), limit.Period);
        Assert.Equal("CN-SZ", Assert.Single(limit.In).Text);
        Assert.Equal("Limit", limit.Label?.In("en"));
        Assert.True(Book.Parameters[1].IsSet);
        Assert.Equal(["HK", "MO"], Book.Parameters[1].Value.Select(code => code.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_Tables_FillsColumnsAndRowsInTheOrderOfTheDeclaration()
    {
        TableDocument table = Assert.Single(Book.Tables);
        Assert.Equal("articles", table.Name.Text);
        Assert.Equal(["item.national", "item.category"], table.Keys.Select(key => key.Text), StringComparer.Ordinal);
        Assert.Equal(["rate Percent dutyRate", "price Per ", "name-zh Text "], table.Columns.Select(column => $"{column.Name} {column.Kind} {column.Override}"), StringComparer.Ordinal);
        Assert.Equal(2, table.Rows.Length);
        Assert.Equal(["0902", "cosmetics"], table.Rows[0].Keys, StringComparer.Ordinal);
        Assert.Equal(["50%", "200 CNY/kg", "面霜, \"高档\""], table.Rows[0].Columns, StringComparer.Ordinal);
        Assert.Equal(["*", ""], table.Rows[1].Keys, StringComparer.Ordinal);
        Assert.Equal(["20%", "", ""], table.Rows[1].Columns, StringComparer.Ordinal);
        Assert.Equal(new EffectivePeriod(new DateOnly(2020, 1, 1), null), table.Rows[1].Period);
        Assert.Equal(new Place("tables/articles.csv", "row 3", 3, 1), table.Rows[1].Place);
        Assert.Equal("act#7", table.Rows[1].Source);
    }

    [Fact]
    public void Read_ProcedureFile_FillsItsHead()
    {
        Assert.Equal("cn.post", Procedure.Id?.Text);
        Assert.Equal(ClearanceMode.Passive, Procedure.Mode);
        Assert.Equal(new EffectivePeriod(new DateOnly(2010, 9, 1), new DateOnly(2030, 1, 1)), Procedure.Period);
        Assert.Equal(TerritoryCode.Parse("CN"), Assert.Single(Procedure.Territories));
        Assert.Equal([Channel.Post, Channel.Express], Procedure.Channels.ToArray());
        Assert.Equal("postal-operator", Procedure.Declarant);
        Assert.Equal("Post", Procedure.Name?.In("en"));
        Assert.Equal("restricted", Assert.Single(Procedure.Without).Text);
        Assert.Equal("dutiable", Procedure.CustomsValue?.Text);
    }

    [Fact]
    public void Read_Formula_KnowsItsFirstCharacter()
    {
        ValueDocument plain = Procedure.Values[0];
        ValueDocument escaped = Procedure.Values[1];

        string[] lines = Text(Post).Split('\n');
        Assert.Equal(("item.value", $"{Post}:4"), (plain.Is.Text, $"{plain.Is.Place.File}:{plain.Is.Place.Line}"));
        Assert.Equal(lines[3].IndexOf("item.value", StringComparison.Ordinal) + 1, plain.Is.Place.Column);
        Assert.Equal("item.value + 0", escaped.Is.Text);
        Assert.Equal(lines[4].IndexOf("\"item.value", StringComparison.Ordinal) + 1, escaped.Is.Place.Column);
    }

    [Fact]
    public void Read_RuleLists_FillsEveryRule()
    {
        Assert.Equal(("small", "No."), (Procedure.Eligibility[0].Id.Text, Procedure.Eligibility[0].Because.In("en")));
        Assert.Equal(("duty", "duty", "item", "border", "halfUp 0.01 late"), Charge(0));
        Assert.Equal(("fee", "handling", "group", "carrier", "exact"), Charge(1));
        Assert.Equal(["item.hs6", "item.origin"], Procedure.Charges[1].GroupKeys.Select(key => key.Text), StringComparer.Ordinal);
        Assert.Equal(("5 CNY", null), (Procedure.Charges[1].Amount?.Text, Procedure.Charges[1].Base?.Text));
        Assert.Equal(("value < 5 CNY", "duty"), (Procedure.Reliefs[0].When.Text, Assert.Single(Procedure.Reliefs[0].Waives).Text));
        PaperDocument paper = Procedure.Documents[0];
        Assert.Equal(("identity", "required", "on-request", "buyer"), (paper.Id.Text, paper.Need, paper.Stage, paper.Supplier));
        Assert.Equal("identity|commercial-invoice,payment-voucher", string.Join('|', paper.AnyOf.Select(set => string.Join(',', set.Select(one => one.Text)))));
        Assert.Equal((0.1m, 6, 9, 18), (Procedure.Outlook[0].Inspection.Fraction, Procedure.Outlook[0].Days.P10, Procedure.Outlook[0].Days.P50, Procedure.Outlook[0].Days.P90));
        Assert.Equal((new DayQuantiles(1, 3, 5), 40), (Procedure.Outlook[0].Inspected, Procedure.Outlook[0].Weight));
        DriverDocument driver = Assert.Single(Procedure.Outlook[0].Drivers);
        Assert.Equal(("near-limit", "value > 1", 1.5m, "Near the limit."), (driver.Id.Text, driver.When.Text, driver.Odds, driver.Text.In("en")));
        Assert.Equal("Pay.", Procedure.Steps[0].Text.In("en"));
        Assert.Null(Procedure.Precautions[0].When);
        Assert.Equal("value > 1", Procedure.Warnings[0].When?.Text);
        Assert.Equal("20 % * value", Procedure.Exposures[0].Maximum?.Text);
        ReturnDocument back = Procedure.Returns[0];
        Assert.Equal(("customs", "duty", "tax-receipt"), (back.By, back.Refunds[0].Text, back.Documents[0][0].Text));
        DeadlineDocument deadline = Assert.Single(back.Within);
        Assert.Equal(("apply", "P3Y", "paid"), (deadline.What, deadline.Period.Text, deadline.After));
        Assert.Equal("restricted", Assert.Single(Book.General!.Eligibility).Id.Text);
        Assert.Equal("@articles", Book.General.Eligibility[0].Source.Text);
    }

    private static (string Id, string Kind, string Per, string Collect, string Rounding) Charge(int index)
    {
        ChargeDocument charge = Procedure.Charges[index];
        return (charge.Id.Text, charge.Kind, charge.Per, charge.Collect, charge.Rounding.Text);
    }

    private static string Text(string path) => File.ReadAllText(Folder.PathOf($"Rulebooks/Whole/{path}"), Encoding.UTF8);

    private static RulebookDocument Read()
    {
        List<RulebookError> errors = [];
        RulebookDocument? book = RulebookReader.Read(Folder.Files("Rulebooks/Whole"), errors);
        Assert.Empty(errors);
        return book!;
    }
}
