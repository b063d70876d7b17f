using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Law;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Editions;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>rulebook.json.</summary>
internal static class BookShapes
{
    private static readonly ObjectShape<Func<Located, AllowanceDocument>> Allowance = new("allowance", "A quota of one person.", fields =>
    {
        Field<string> type = fields.Required("type", Shapes.Word("money", "number"), "What it counts.");
        Field<string> period = fields.Required("period", Shapes.Word("day", "month", "calendar-year"), "The time it is counted over.");
        return values => id => new AllowanceDocument(id, values.Get(type) == "money", values.Get(period));
    });

    private static readonly ObjectShape<AssumptionDocument> Assumption = new("assumption", "What is assumed, visibly, where a fact is not given.", fields =>
    {
        Field<Located> fact = fields.Required("fact", Shapes.Located(Shapes.Filled("a fact, such as \"insurance\" or \"used('cn.cbec.year')\"")), "The fact.");
        Field<Located> value = fields.Required("value", Shapes.Located(BookWords.AssumedValue), "What is assumed.");
        Field<LocalizedText> because = fields.Required("because", Shapes.Texts, "The reason that is shown.");
        return values => new AssumptionDocument(values.Get(fact), values.Get(value), values.Get(because));
    });

    private static readonly ObjectShape<RateDateDocument> RateDate = new("rate-date", "Which day's rate of exchange the law takes, for a time.", fields =>
    {
        PeriodFields period = PeriodFields.Declare(fields, "the rulebook's first day");
        Field<RateDay> take = fields.Required("take", BookWords.RateDay, "The day whose rate is taken, counted from the day of the evaluation.");
        Field<Located> source = fields.Required("source", Shapes.Located(BookWords.DeclaredSource), "The source that the rule rests on.");
        Field<LocalizedText> name = fields.Optional("name", Shapes.Texts, "What it is called.");
        return values => new RateDateDocument(period.Read(values), values.Get(take), values.Get(source), values.Find(name), values.Place);
    });

    private static readonly ObjectShape<Func<Located, SourceDocument>> Source = new("source", "A law, notice or publication.", fields =>
    {
        Field<string> title = fields.Required("title", Shapes.Filled("a title"), "Its title.");
        Field<string> issuer = fields.Optional("issuer", Shapes.Filled("a name"), "Who issued it.");
        Field<string> number = fields.Optional("number", Shapes.Filled("a number"), "Its official number.");
        Field<DateOnly> published = fields.Optional("published", Shapes.Date, "The day of publication.");
        Field<string> url = fields.Optional("url", Shapes.Form("an address that starts with https:// or http://", "^https?://", IsAddress), "Where it can be read.");
        Field<EvidenceGrade> evidence = fields.Required("evidence", BookWords.Evidence.ToShape(), "How well a rule is attested by it.");
        return values => id => new SourceDocument(id, new LegalSource(id.Text, values.Get(title), values.Find(url), values.FindValue(published), values.Get(evidence))
        {
            Issuer = values.Find(issuer),
            Number = values.Find(number),
        });
    });

    private static readonly ObjectShape<TerritoryCurrency> Territory = new("territory", "A territory of the rulebook.", fields =>
    {
        Field<Currency> currency = fields.Optional("currency", Shapes.Currency, "Its currency; absent: that of the rulebook.");
        return values => new TerritoryCurrency(values.FindValue(currency));
    });

    public static ObjectShape<RulebookDocument> Rulebook { get; } = new("rulebook", "The rulebook as a whole.", fields =>
    {
        fields.KeepSound();
        Field<Located> id = fields.Required("id", Shapes.Located(BookWords.BookId), "The id in small letters; in capitals it is the jurisdiction.");
        Field<string> version = fields.Required("version", Shapes.Filled("a version, such as \"2026.11.1\""), "The version of the data.");
        Field<Currency> currency = fields.Required("currency", Shapes.Currency, "The currency of the jurisdiction.");
        Field<DateOnly> from = fields.Optional("from", Shapes.Date, "The first day that is covered; absent: the first day of any procedure.");
        Field<DateOnly> checkedOn = fields.Optional("checkedOn", Shapes.Date, "The day on which a person last compared the data with the law.");
        Field<LocalizedText> name = fields.Optional("name", Shapes.Texts, "What the jurisdiction is called.");
        Field<ImmutableArray<MapEntry<TerritoryCode, TerritoryCurrency>>> territories = fields.Optional(
            "territories", new MapShape<TerritoryCode, TerritoryCurrency>("territories, such as { \"CN\": {} }", Shapes.Territory, Territory, 1_000), "The territories; absent: the id in capitals.");
        Field<ImmutableArray<Located>> uses = fields.Optional("uses", Shapes.List("a list of rulebooks", Shapes.Located(BookWords.BookId), 0, 100), "Other rulebooks whose parameters and tables are read.");
        Field<ImmutableArray<Located>> schemes = fields.Optional("schemes", Shapes.List("a list of registrations", Shapes.Located(BookWords.Code), 0, 100), "Registrations that let a seller collect tax.");
        Field<ImmutableArray<MapEntry<string, Func<Located, AllowanceDocument>>>> allowances = fields.Optional(
            "allowances", new MapShape<string, Func<Located, AllowanceDocument>>("allowances by id", BookWords.Name, Allowance, 1_000), "Quotas of one person.");
        Field<ImmutableArray<AssumptionDocument>> assume = fields.Optional("assume", Shapes.List("a list of assumptions", Assumption, 0, 1_000), "What is assumed where a fact is not given.");
        Field<ImmutableArray<RateDateDocument>> rateDate = fields.Optional(
            "rateDate", Shapes.List("a list of dated entries", RateDate, 1, 1_000), "Which day's rate of exchange a provider is asked for; absent, and on days without an entry: that of the day itself.");
        Field<ImmutableArray<MapEntry<string, Func<Located, SourceDocument>>>> sources = fields.Required(
            "sources", new MapShape<string, Func<Located, SourceDocument>>("sources by id", BookWords.SourceId, Source), "The sources that rules cite.");
        fields.Check(values =>
        {
            bool hasTerritories = values.IsFaulty(territories) || !values.Get(territories, []).IsEmpty;
            if (values.TryGet(id, out Located? own) && !hasTerritories && !TerritoryCode.TryParse(own.Text.ToUpperInvariant(), out _))
            {
                values.Report(ErrorCodes.MissingKey, territories, $"\"territories\" is missing: {Quoted.Show(own.Text.ToUpperInvariant())} is no territory itself. List the territories.");
            }
        });
        return values => new RulebookDocument
        {
            Id = values.Get(id, new Located("", values.Place)),
            Version = values.Get(version, ""),
            Currency = values.Get(currency, default),
            From = values.FindValue(from),
            CheckedOn = values.FindValue(checkedOn),
            Name = values.Find(name),
            Territories = ReadTerritories(values.Get(territories, []), values.Find(id)),
            Uses = values.Get(uses, []),
            Schemes = values.Get(schemes, []),
            Allowances = [.. values.Get(allowances, []).Select(one => one.Value(one.Name))],
            Assumptions = values.Get(assume, []),
            RateDates = values.Get(rateDate, []),
            Gaps = Gaps.None with { FirstDay = values.IsFaulty(from) },
            Sources = [.. values.Get(sources, []).Select(one => one.Value(one.Name))],
        };
    });

    // Without any a nameless one stands in, which only a rulebook with faults can have.
    private static ImmutableArray<TerritoryDocument> ReadTerritories(ImmutableArray<MapEntry<TerritoryCode, TerritoryCurrency>> given, Located? id)
    {
        if (!given.IsEmpty)
        {
            return [.. given.Select(static one => new TerritoryDocument(one.Key, one.Value.Currency, one.Name.Place))];
        }

        bool isOwn = TerritoryCode.TryParse(id?.Text.ToUpperInvariant(), out TerritoryCode own);
        return [new TerritoryDocument(isOwn ? own : default, null, id?.Place ?? default)];
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private sealed record TerritoryCurrency(Currency? Currency);
}
