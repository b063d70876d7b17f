using System.Globalization;
using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Conformance;

/// <summary>Published cases against the rulebooks that ship.</summary>
public sealed class CaseTests
{
    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());

    private static string Folder => Path.Combine(Repository.Root, "tests", "Clearance.Core.Tests", "Conformance", "Cases");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(static f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_PublishedCase_GivesTheLawfulFigure(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name)));
        JsonElement test = document.RootElement;
        ClearanceReport report = s_evaluator.Evaluate(
            Parcel.Parse(Encoding.UTF8.GetBytes(test.GetProperty("parcel").GetRawText())),
            DateOnly.Parse(test.GetProperty("on").GetString()!, CultureInfo.InvariantCulture));
        ClearanceOption option = report[test.GetProperty("procedure").GetString()!];
        JsonElement expected = test.GetProperty("expect");
        if (expected.GetProperty("status").GetString() == "no-law-known")
        {
            Assert.Equal(OptionStatus.NotInForce, option.Status);
            Assert.Contains(report.Warnings, static w => w.Code == "no-law-known");
            return;
        }

        foreach (JsonProperty part in expected.EnumerateObject())
        {
            switch (part.Name)
            {
                case "status":
                    Assert.Equal(part.Value.GetString(), option.Status.ToString(), ignoreCase: true);
                    break;
                case "charges":
                    Assert.All(part.Value.EnumerateObject(), c => Assert.Equal(Amount(c.Value), Of(option, c.Name).Sum(static x => x.Amount!.Value.Amount)));
                    break;
                case "waivedBy":
                    Assert.All(part.Value.EnumerateObject(), c => Assert.All(Of(option, c.Name), x => Assert.Equal(c.Value.GetString(), x.WaivedBy?.Id)));
                    break;
                case "total":
                    Assert.Equal(Amount(part.Value), option.Total?.Amount);
                    break;
                case "customsValue":
                    Assert.Equal(Amount(part.Value), option.CustomsValue?.Amount);
                    break;
                case "reasons":
                    Assert.Equal(part.Value.EnumerateArray().Select(static r => r.GetString()), option.Reasons.Select(static r => r.Rule));
                    break;
                case "missing":
                    Assert.Equal(part.Value.EnumerateArray().Select(static m => m.GetString()), option.Missing);
                    break;
                default:
                    Assert.Fail($"no such expectation: {part.Name}");
                    break;
            }
        }

        if (test.TryGetProperty("published", out JsonElement wrong))
        {
            Assert.Contains(Published(wrong, option), static figure => figure.Wrong != figure.Own);
        }
    }

    // The figures that were published and are wrong, each beside the one found here.
    private static IEnumerable<(decimal? Wrong, decimal? Own)> Published(JsonElement wrong, ClearanceOption option)
    {
        if (wrong.TryGetProperty("total", out JsonElement total))
        {
            yield return (Amount(total), option.Total?.Amount);
        }

        foreach (JsonProperty charge in wrong.TryGetProperty("charges", out JsonElement charges) ? charges.EnumerateObject() : default)
        {
            yield return (Amount(charge.Value), Of(option, charge.Name).Sum(static x => x.Amount!.Value.Amount));
        }
    }

    private static List<Charge> Of(ClearanceOption option, string id)
    {
        List<Charge> found = [.. option.Charges.Where(c => c.Definition.Id == id)];
        Assert.NotEmpty(found);
        return found;
    }

    private static decimal? Amount(JsonElement amount) => amount.ValueKind == JsonValueKind.Null ? null : decimal.Parse(amount.ToString(), CultureInfo.InvariantCulture);
}
