using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clearance.Advice;
using Clearance.Core.Tests.Json;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Docs;

/// <summary>Every JSON example of docs/contract.md is read or comes out.</summary>
public sealed class ContractDocTests
{
    private const string Page = "docs/contract.md";

    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());

    [Fact]
    public void Page_Parcels_AreReadAndFitTheSchema() => Assert.All(Markdown.Fences(Page, "json parcel"), static json =>
    {
        Assert.True(Parcel.TryParse(Encoding.UTF8.GetBytes(json), out _, out ValueList<InputError> errors), string.Join('\n', errors));
        Assert.True(SchemaFiles.Accepts("parcel", Encoding.UTF8.GetBytes(json)));
    });

    [Fact]
    public void Page_FirstParcel_IsTheSample()
    {
        using var page = JsonDocument.Parse(Markdown.Fences(Page, "json parcel")[0]);
        using var sample = JsonDocument.Parse(Repository.Read("docs/samples/parcels/face-cream.json"));
        Assert.True(JsonElement.DeepEquals(page.RootElement, sample.RootElement));
    }

    [Fact]
    public void Page_Reports_AreThoseOfTheParcelBefore()
    {
        Parcel? parcel = null;
        int reports = 0;
        foreach ((string info, string text) in Markdown.Fences(Page))
        {
            if (info == "json parcel")
            {
                parcel = Parcel.Parse(Encoding.UTF8.GetBytes(text));
            }
            else if (info == "json report")
            {
                using var expected = JsonDocument.Parse(text);
                var written = new ArrayBufferWriter<byte>();
                s_evaluator.Evaluate(parcel!, DayOf(expected.RootElement, "on")).WriteJson(written);
                using var actual = JsonDocument.Parse(written.WrittenMemory);
                ShownJson.MustHold(expected.RootElement, actual.RootElement);
                reports++;
            }
        }

        Assert.True(reports >= 4);
    }

    [Fact]
    public void Page_Changes_AreThoseOfTheParcelBefore()
    {
        (string Info, string Text)[] fences = [.. Markdown.Fences(Page)];
        int at = Array.FindIndex(fences, static f => f.Info == "json changes");
        using var expected = JsonDocument.Parse(fences[at].Text);
        var parcel = Parcel.Parse(Encoding.UTF8.GetBytes(fences[..at].Last(static f => f.Info == "json parcel").Text));
        var written = new ArrayBufferWriter<byte>();
        new PolicyAdvisor(ClearanceRules.BuiltIn()).Changes(parcel, Day("from"), Day("to")).WriteJson(written);
        using var actual = JsonDocument.Parse(written.WrittenMemory);
        ShownJson.MustHold(expected.RootElement, actual.RootElement);

        DateOnly Day(string name) => DayOf(expected.RootElement, name);
    }

    private static DateOnly DayOf(JsonElement shown, string name) => DateOnly.ParseExact(shown.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
