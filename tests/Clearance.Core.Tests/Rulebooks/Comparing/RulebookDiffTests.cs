using Clearance.Core.Tests.Advice;
using Clearance.Core.Tests.Properties;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;

namespace Clearance.Core.Tests.Rulebooks.Comparing;

/// <summary>A rulebook against an edited copy: exactly the edits.</summary>
public sealed class RulebookDiffTests
{
    private const string Post = "procedures/is.post.json";
    private const string GiftFile = "procedures/is.gift.json";
    private const string Gift = """
        { "id": "is.gift", "mode": "passive", "from": "2021-01-01", "territories": ["IS"], "channels": ["post"], "customsValue": "value",
          "values": [ { "id": "half", "is": "item.value / 2", "source": "code" }, { "id": "third", "is": "item.value / 4", "source": "code" } ],
          "charges": [ { "id": "duty", "kind": "duty", "per": "item", "base": "half + third", "rate": "10%", "rounding": "halfUp 0.01", "source": "code" },
                       { "id": "fee", "kind": "levy", "per": "parcel", "amount": "1 EUR", "rounding": "halfUp 0.01", "source": "code" } ],
          "reliefs": [ { "id": "small", "when": "total(assessed(duty)) <= 5 EUR", "waives": ["duty"], "because": { "en": "Not collected." }, "source": "code" } ],
          "outlook": [ { "id": "usual", "inspection": "10%", "days": { "p10": 1, "p50": 5, "p90": 9 }, "source": "code",
                         "drivers": [ { "id": "dear", "when": "value > 100 EUR", "odds": "2", "text": { "en": "Dear goods." }, "source": "code#7" } ] } ],
          "precautions": [ { "id": "tell", "text": { "en": "Say what it is." }, "source": "code" } ],
          "warnings": [ { "id": "dear", "when": "value > 300 EUR", "text": { "en": "Dear." }, "source": "code" } ],
          "exposures": [ { "id": "fine", "maximum": "2 * value", "text": { "en": "A fine." }, "source": "code" } ],
          "splitting": [ { "id": "split", "counted": "value", "limit": "limit", "days": "7", "source": "code" } ],
          "returns": [ { "id": "back", "when": "reason != 'lost'", "require": "state in {'original'}", "because": { "en": "Only as it came." }, "refunds": ["duty"], "by": "customs",
                         "within": { "apply": { "period": "P30D", "after": "released" } }, "restores": { "allowance": "is.year", "value": "half" },
                         "documents": [["tax-receipt"]], "steps": [ { "en": "Apply." }, { "en": "Send it back." } ], "source": "code" } ],
          "replacements": [ { "id": "anew", "when": "reason in {'defective'}", "free": ["duty"], "within": { "period": "P3Y", "after": "released" }, "text": { "en": "Declare it in time." }, "source": "code#9" } ] }
        """;

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
        { Post, "\"passive\"", "\"active\"", "is.post.mode", "passive", "active" },
        { "rulebook.json", "\"title\": \"Act\"", "\"title\": \"New Act\"", "act.title", "Act", "New Act" },
        { "rulebook.json", "\"from\": \"2020-01-01\"", "\"from\": \"2021-01-01\"", "is.from", "2020-01-01", "2021-01-01" },
    };

    // The same of the kinds of rules that the small rulebook has none of.
    public static TheoryData<string, string, string, string?, string?> EditsOfRules => new()
    {
        { "item.value / 2", "item.value / 3", "is.gift.half.is", "item.value / 2", "item.value / 3" },
        { "\"channels\": [\"post\"]", "\"channels\": [\"express\"]", "is.gift.channels", "post", "express" },
        { "\"from\": \"2021-01-01\"", "\"from\": \"2022-01-01\"", "is.gift.period", "2021-01-01 …", "2022-01-01 …" },
        { "\"territories\": [\"IS\"],", "", "is.gift.territories", "IS", null },
        { "total(assessed(duty)) <= 5 EUR", "total(assessed(duty)) < 5 EUR", "is.gift.small.when", "total(assessed(duty)) <= 5 EUR", "total(assessed(duty)) < 5 EUR" },
        { "Not collected.", "Too little.", "is.gift.small.because.en", "Not collected.", "Too little." },
        { "\"inspection\": \"10%\"", "\"inspection\": \"12%\"", "is.gift.usual.inspection", "10%", "12%" },
        { "\"p90\": 9", "\"p90\": 8", "is.gift.usual.days", "1, 5, 9", "1, 5, 8" },
        { "\"odds\": \"2\"", "\"odds\": \"3\"", "is.gift.usual.drivers.dear", "2 if value > 100 EUR", "3 if value > 100 EUR" },
        { "Dear goods.", "Costly goods.", "is.gift.usual.drivers.dear.text.en", "Dear goods.", "Costly goods." },
        { "code#7", "act#7", "is.gift.usual.drivers.dear.source", "code#7", "act#7" },
        { "Say what it is.", "Tell what it is.", "is.gift.tell.text.en", "Say what it is.", "Tell what it is." },
        { "value > 300 EUR", "value > 350 EUR", "is.gift.dear.when", "value > 300 EUR", "value > 350 EUR" },
        { "2 * value", "3 * value", "is.gift.fine.maximum", "2 * value", "3 * value" },
        { "\"limit\": \"limit\"", "\"limit\": \"limit / 2\"", "is.gift.split.limit", "limit", "limit / 2" },
        { "\"counted\": \"value\"", "\"counted\": \"2 * value\"", "is.gift.split.counted", "value", "2 * value" },
        { "\"days\": \"7\"", "\"days\": \"8\"", "is.gift.split.days", "7", "8" },
        { "reason != 'lost'", "reason != 'refused'", "is.gift.back.when", "reason != 'lost'", "reason != 'refused'" },
        { "state in {'original'}", "state in {'original','used'}", "is.gift.back.require", "state in {'original'}", "state in {'original','used'}" },
        { "Only as it came.", "As it came only.", "is.gift.back.because.en", "Only as it came.", "As it came only." },
        { "\"refunds\": [\"duty\"]", "\"refunds\": [\"duty\", \"fee\"]", "is.gift.back.refunds", "duty", "duty, fee" },
        { "\"by\": \"customs\"", "\"by\": \"platform\"", "is.gift.back.by", "customs", "platform" },
        { "P30D", "P60D", "is.gift.back.within.apply", "P30D after released", "P60D after released" },
        { "\"value\": \"half\"", "\"value\": \"third\"", "is.gift.back.restores", "is.year by half", "is.year by third" },
        { "\"tax-receipt\"", "\"refund-application\"", "is.gift.back.documents", "tax-receipt", "refund-application" },
        { "Send it back.", "Bring it back.", "is.gift.back.steps[1].en", "Send it back.", "Bring it back." },
        { "reason in {'defective'}", "reason in {'damaged'}", "is.gift.anew.when", "reason in {'defective'}", "reason in {'damaged'}" },
        { "\"free\": [\"duty\"]", "\"free\": [\"duty\", \"fee\"]", "is.gift.anew.free", "duty", "duty, fee" },
        { "P3Y", "P2Y", "is.gift.anew.within.declare", "P3Y after released", "P2Y after released" },
        { "Declare it in time.", "Declare it soon.", "is.gift.anew.text.en", "Declare it in time.", "Declare it soon." },
        { "\"source\": \"code#9\"", "\"source\": \"act#9\"", "is.gift.anew.source", "code#9", "act#9" },
    };

    [Theory]
    [MemberData(nameof(EditsOfRules))]
    public void Between_EditedRule_TellsExactlyTheEdit(string from, string to, string what, string? before, string? after)
    {
        Assert.Contains(from, Gift, StringComparison.Ordinal);
        LawChange change = Assert.Single(RulebookDiff.Between(MadeBook.With(GiftFile, Gift), MadeBook.With(GiftFile, Gift.Replace(from, to, StringComparison.Ordinal))).Changes);
        Assert.Equal((what, before, after), (change.What, change.Before, change.After));
    }

    // What is written for one territory is told apart from what is written for all.
    [Fact]
    public void Between_ParameterOfATerritory_NamesTheTerritory()
    {
        const string Fee = "{ \"fee\": [ { \"from\": \"2020-01-01\", \"value\": \"1%\", \"source\": \"code\" }, { \"from\": \"2020-01-01\", \"in\": [\"IS\"], \"value\": \"2%\", \"source\": \"code\" } ],";
        Rulebook before = MadeBook.Load("parameters.json", "{ \"limit\"", Fee + " \"limit\"");
        Rulebook after = MadeBook.Load("parameters.json", "{ \"limit\"", Fee.Replace("2%", "3%", StringComparison.Ordinal) + " \"limit\"");
        LawChange change = Assert.Single(RulebookDiff.Between(before, after).Changes);
        Assert.Equal(("fee", "IS", "2%", "3%"), (change.What, Assert.Single(change.Territories).ToString(), change.Before, change.After));
    }

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
