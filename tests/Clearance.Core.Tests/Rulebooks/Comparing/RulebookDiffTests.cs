using Clearance.Core.Tests.Advice;
using Clearance.Core.Tests.Properties;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;

namespace Clearance.Core.Tests.Rulebooks.Comparing;

/// <summary>A rulebook against an edited copy: exactly the edits.</summary>
public sealed class RulebookDiffTests
{
    private const string Post = "procedures/is.post.json";

    // File, text, its edit; what is told, before, after.
    public static TheoryData<string, string, string, string, string?, string?> Edits => new()
    {
        { "parameters.json", "500 EUR", "550 EUR", "limit", "500 EUR", "550 EUR" },
        { "parameters.json", "\"to\": \"2031-12-31\", \"value\": \"1%\", \"source\": \"code\"", "\"to\": \"2031-12-31\", \"value\": \"1%\", \"source\": \"act\"", "toyRate.source", "code", "act" },
        { "tables/rates.csv", "toys,4%", "toys,5%", "rates[toys].duty", "4%", "5%" },
        { "tables/rates.csv", "toys,4%,2020-01-01,,code\n", "", "rates[toys]", "duty 4%", null },
        { "tables/rates.csv", "books,", "music,1%,2020-01-01,,code\nbooks,", "rates[music]", null, "duty 1%" },
        { "tables/rates.csv", "toys,4%,2020-01-01,,", "toys,4%,2020-01-01,2040-12-31,", "rates[toys].period", "2020-01-01 …", "2020-01-01 … 2040-12-31" },
        { Post, "Over {limit}.", "Above {limit}.", "is.post.value-limit.because.en", "Over {limit}.", "Above {limit}." },
        { Post, "value <= limit", "value < limit", "is.post.value-limit.require", "value <= limit", "value < limit" },
        { Post, "\"base\": \"value\", \"rate\": \"vatRate\"", "\"base\": \"value\", \"rate\": \"vatRate / 2\"", "is.post.vat.rate", "vatRate", "vatRate / 2" },
        { Post, "halfUp 0.01", "down 1", "is.post.vat.rounding", "halfUp 0.01", "down 1" },
        { Post, "[[\"identity\"]]", "[[\"identity\"], [\"price-proof\"]]", "is.post.identity.anyOf", "identity", "identity or price-proof" },
        { Post, "code#3", "act#3", "is.post.identity.source", "code#3", "act#3" },
        { Post, "Wait.", "Wait well.", "is.post.wait.text.en", "Wait.", "Wait well." },
        { Post, "\"passive\"", "\"active\"", "is.post.mode", "Passive", "Active" },
        { "rulebook.json", "\"title\": \"Act\"", "\"title\": \"New Act\"", "act.title", "Act", "New Act" },
        { "rulebook.json", "\"from\": \"2020-01-01\"", "\"from\": \"2021-01-01\"", "is.from", "2020-01-01", "2021-01-01" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Between_EditedCopy_TellsExactlyTheEdit(string file, string from, string to, string what, string? before, string? after)
    {
        LawChange change = Assert.Single(RulebookDiff.Between(MadeBook.Load(), MadeBook.Load(file, from, to)).Changes);
        Assert.Equal((what, before, after), (change.What, change.Before, change.After));
        LawChange back = Assert.Single(RulebookDiff.Between(MadeBook.Load(file, from, to), MadeBook.Load()).Changes);
        Assert.Equal((what, after, before), (back.What, back.Before, back.After));
    }

    [Fact]
    public void Between_EqualRulebooks_TellsNothing()
    {
        Assert.Empty(RulebookDiff.Between(MadeBook.Load(), MadeBook.Load()).Changes);
        Assert.Empty(RulebookDiff.Between(BuiltInBooks.China, Rulebook.Load(BuiltInBooks.FilesOf("cn"))).Changes);
        Assert.Empty(RulebookDiff.Between(BuiltInBooks.China, new(2026, 11, 23), Rulebook.Load(BuiltInBooks.FilesOf("cn")), new(2026, 11, 23)).Changes);
    }

    [Fact]
    public void Between_ProcedureBeginsOrEnds_TellsItWithoutItsRules()
    {
        LawChange ended = Assert.Single(RulebookDiff.Between(MadeBook.Load(), MadeBook.Without("procedures/is.trade.json")).Changes);
        Assert.Equal((LawKind.Procedure, "is.trade", "is.trade", null), (ended.Kind, ended.What, ended.Before, ended.After));
        LawChange begun = Assert.Single(RulebookDiff.Between(MadeBook.Load(), MadeBook.With("procedures/is.gift.json", """{ "id": "is.gift", "mode": "passive", "customsValue": "value" }""")).Changes);
        Assert.Equal((LawKind.Procedure, "is.gift", null, "is.gift"), (begun.Kind, begun.What, begun.Before, begun.After));
    }

    [Fact]
    public void Between_TwoDays_TellsWhatMovedBetweenThem()
    {
        Rulebook book = MadeBook.Load();
        Assert.Equal(["limit", "vatRate"], RulebookDiff.Between(book, new(2026, 1, 1), book, new(2030, 1, 1)).Changes.Select(static c => c.What));
        LawChange moved = Assert.Single(RulebookDiff.Between(book, new(2032, 12, 31), book, new(2033, 1, 1)).Changes);
        Assert.Equal(("vatRate.source", "code", "act"), (moved.What, moved.Before, moved.After));
        Assert.Empty(RulebookDiff.Between(book, new(2019, 1, 1), book, new(2019, 12, 31)).Changes);
    }
}
