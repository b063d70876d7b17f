using System.Buffers;
using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Rulebooks.Compiling;
using Clearance.Outlook;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Outlook;

/// <summary>Outlooks of rulebooks, from the file to the report.</summary>
public class RulebookOutlookTests
{
    private const string Outlook = """
        "outlook": [
          { "id": "dear", "when": "value > 500 NZD", "inspection": "50%", "days": { "p10": 5, "p50": 5, "p90": 5 }, "source": "act" },
          { "id": "usual", "inspection": "10%", "days": { "p10": 8, "p50": 8, "p90": 8 }, "inspected": { "p10": 4, "p50": 4, "p90": 4 }, "weight": 30,
            "drivers": [
              { "id": "near-limit", "when": "value > 90 NZD", "odds": "1.5", "text": { "en": "{value} is near the limit.", "zh": "接近限值。" }, "source": "act#5" },
              { "id": "no-invoice", "when": "not ('commercial-invoice' in documents)", "odds": "2", "text": { "en": "No invoice." }, "source": "act" }
            ], "source": "act" }
        ]
        """;

    private static readonly DateOnly s_on = new(2026, 11, 23);

    [Fact]
    public void Outlook_NoDriverHolds_IsThePrior()
    {
        ClearanceOutlook outlook = Evaluate("50 NZD", """["commercial-invoice"]""");
        Assert.Empty(outlook.Drivers);
        Assert.Equal((0.1m, 30), (outlook.InspectionProbability.Fraction, outlook.Prior.Weight));
        Assert.Equal(DayDistribution.Mix(0.1m, DayDistribution.Of(12), DayDistribution.Of(8)), outlook.Distribution);
    }

    [Fact]
    public void Outlook_BothDriversHold_MultipliesBothAndSaysWhy()
    {
        ClearanceOutlook outlook = Evaluate("100 NZD", "[]");
        Assert.Equal(0.25m, outlook.InspectionProbability.Fraction);
        Assert.Equal(["near-limit", "no-invoice"], outlook.Drivers.Select(static d => d.Id));
        Assert.Equal(("100.00 NZD is near the limit.", "接近限值。", "5"), (outlook.Drivers[0].Text.In("en"), outlook.Drivers[0].Text.In("zh"), outlook.Drivers[0].Source.Article));
        Assert.Equal(new DayQuantiles(8, 8, 12), outlook.Days);
    }

    [Fact]
    public void Outlook_DriverNotKnown_DoesNotCount() => Assert.Empty(Evaluate("50 NZD", null).Drivers);

    [Fact]
    public void Outlook_FirstWhoseConditionHolds_HasNoDriversOfOthers()
    {
        ClearanceOutlook outlook = Evaluate("501 NZD", "[]");
        Assert.Equal((0.5m, 1), (outlook.InspectionProbability.Fraction, outlook.Prior.Weight));
        Assert.Empty(outlook.Drivers);
        Assert.Equal(DayDistribution.Of(5), outlook.Distribution);
    }

    [Fact]
    public void Outlook_OwnRecord_TakesThePlaceOfTheAssumption()
    {
        ClearanceOutlook outlook = Evaluate("100 NZD", "[]").With(new CarrierRecord(90));

        // (0.25 · 30 + 0) / 120.
        Assert.Equal(6.25m, outlook.InspectionProbability.Fraction * 100m);
        Assert.Equal(2, outlook.Drivers.Count);
    }

    [Fact]
    public void WriteJson_Outlook_HasMeanAndDrivers()
    {
        var written = new ArrayBufferWriter<byte>();
        Report("100 NZD", "[]").WriteJson(written, "zh");
        using var json = JsonDocument.Parse(written.WrittenMemory);

        JsonElement outlook = json.RootElement.GetProperty("options")[0].GetProperty("outlook");
        using var expected = JsonDocument.Parse("""
            {
              "inspectionProbability": 0.25, "days": { "p10": 8, "p50": 8, "p90": 12, "mean": 9 },
              "drivers": [
                { "rule": "near-limit", "odds": "1.5", "text": "接近限值。", "source": "act#5" },
                { "rule": "no-invoice", "odds": "2", "text": "No invoice.", "source": "act" }
              ],
              "evidence": "secondary"
            }
            """);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, outlook), outlook.ToString());
    }

    [Theory]
    [InlineData("\"weight\": §0", "is not a whole JSON number from 1 to 1000000")]
    [InlineData("\"weight\": §1.5", "is not a whole JSON number")]
    [InlineData("\"inspected\": { \"p10\": 6, \"p50\": §5, \"p90\": 9 }", "p50 is less than p10")]
    [InlineData("\"inspected\": { \"p10\": 0, \"p50\": 0, \"p90\": §184 }", "The last parcels would take 368 days")]
    [InlineData("\"inspected\": §{ \"p10\": 0, \"p50\": 0, \"p90\": 182 }", "The last inspected parcels would take 368 days")]
    [InlineData("\"inspected\": { \"p10\": 0, \"p50\": 0, \"p90\": §367 }", "is not a whole JSON number from 0 to 366")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": §\"0\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\" } ]", "lies between 0.001 and 1000")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": §\"1000.5\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\" } ]", "lies between 0.001 and 1000")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": §\"1.00001\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\" } ]", "at most 4 decimals")]
    public void Load_NumberOutOfRange_IsRefused(string key, string words) => Refuse(key, "out-of-range", words);

    [Theory]
    [InlineData("\"drivers\": §[]", "too-few", "needs at least 1")]
    [InlineData("\"drivers\": [ §{ \"id\": \"a\", \"when\": \"1 < 2\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\" } ]", "missing-key", "\"odds\" is missing")]
    [InlineData("\"drivers\": [ §{ \"id\": \"a\", \"odds\": \"2\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\" } ]", "missing-key", "\"when\" is missing")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": §2, \"text\": { \"en\": \"A.\" }, \"source\": \"act\" } ]", "wrong-type", "This is a JSON number; expected a factor")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": §\"-2\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\" } ]", "bad-value", "a factor from 0.001 to 1000")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": \"2\", \"text\": { \"en\": \"A.\" }, \"source\": §\"acts\" } ]", "unknown-source", "Did you mean act?")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": \"2\", \"text\": §{ \"en\": \"{vlue}\" }, \"source\": \"act\" } ]", "unknown-placeholder", "Did you mean value?")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": \"2\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\" }, { \"id\": \"§a\", \"when\": \"1 < 2\", \"odds\": \"3\", \"text\": { \"en\": \"B.\" }, \"source\": \"act\" } ]", "duplicate-id", "another driver")]
    [InlineData("\"drivers\": [ { \"id\": \"a\", \"when\": \"1 < 2\", \"odds\": \"2\", \"text\": { \"en\": \"A.\" }, \"source\": \"act\", §\"from\": \"2026-01-01\" } ]", "unknown-key", "Allowed: id, when, odds, text, source")]
    [InlineData("§\"weigth\": 3", "unknown-key", "Did you mean weight?")]
    public void Load_FaultyKey_IsRefused(string key, string code, string words) => Refuse(key, code, words);

    [Fact]
    public void Load_FaultyOddsAndFaultyCondition_ReportsBoth() => new TinyBook().WithRules("""
        "outlook": [ { "id": "o", "inspection": "1%", "days": { "p10": 1, "p50": 2, "p90": 3 },
          "drivers": [ { "id": "a", "when": "§valu > 1 NZD", "odds": §"0", "text": { "en": "A." }, "source": "act" } ], "source": "act" } ]
        """).MustRefuse("unknown-name out-of-range");

    private static void Refuse(string key, string code, string words) => new TinyBook().WithRules($$"""
        "outlook": [ { "id": "o", "inspection": "1%", "days": { "p10": 1, "p50": 2, "p90": 3 }, {{key}}, "source": "act" } ]
        """).MustRefuse(code, words);

    private static ClearanceOutlook Evaluate(string price, string? documents) => Report(price, documents).Options[0].Outlook!;

    private static ClearanceReport Report(string price, string? documents)
    {
        var evaluator = new ClearanceEvaluator(new ClearanceRules { Rulebooks = [new TinyBook().WithRules(Outlook).Load()] });
        string papers = documents is null ? "" : $", \"documents\": {documents}";
        return evaluator.Evaluate(Parcel.Parse(Encoding.UTF8.GetBytes($$"""{ "from": "JP", "to": "NZ", "items": [ { "quantity": 1, "unitPrice": "{{price}}" } ]{{papers}} }""")), s_on);
    }
}
