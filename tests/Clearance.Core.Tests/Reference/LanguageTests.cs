using System.Text;
using System.Text.Json;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Reference;

/// <summary>Small rulebooks that pin the language part by part, with results worked by hand.</summary>
public sealed class LanguageTests
{
    private static string Folder => Path.Combine(ReferenceBooks.Folder, "Language");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.json").Select(static f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_SmallRulebook_GivesWhatWasWorkedByHand(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
        JsonElement test = document.RootElement;
        Rulebook[] uses = test.TryGetProperty("uses", out JsonElement used) ? [.. used.EnumerateObject().Select(static u => Rulebook.Load(Files(u.Value)))] : [];
        var rulebook = Rulebook.Load(Files(test.GetProperty("files")), uses);
        var parcel = Parcel.Parse(Encoding.UTF8.GetBytes(test.GetProperty("parcel").GetRawText()));
        ClearanceReport report = new ClearanceEvaluator(rulebook).Evaluate(parcel, DateOnly.Parse(test.GetProperty("on").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Expected(test.GetProperty("expect")), Actual(test.GetProperty("expect"), report, report[test.GetProperty("procedure").GetString()!]));
    }

    private static IEnumerable<RulebookFile> Files(JsonElement files) => files.EnumerateObject().Select(static f =>
        new RulebookFile(f.Name, Encoding.UTF8.GetBytes(f.Value.ValueKind == JsonValueKind.String ? f.Value.GetString()! : f.Value.GetRawText())));

    // Both sides as one readable text, so that a failure shows all differences at once.
    private static string Expected(JsonElement expect)
    {
        var lines = new List<string>();
        foreach (JsonProperty part in expect.EnumerateObject())
        {
            bool isSet = part.Name is "missing" or "assumptions" or "warnings" or "documents";
            switch (part.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    lines.AddRange(part.Value.EnumerateObject().OrderBy(static c => c.Name, StringComparer.Ordinal).Select(c => $"{part.Name} {c.Name}: {Show(c.Value)}"));
                    break;
                case JsonValueKind.Array when isSet:
                    lines.Add($"{part.Name}: {string.Join(", ", part.Value.EnumerateArray().Select(Show).Order(StringComparer.Ordinal))}");
                    break;
                default:
                    lines.Add($"{part.Name}: {Show(part.Value)}");
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Show)),
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Select(static p => Show(p.Value))),
        JsonValueKind.String when decimal.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out decimal number) => Show(number),
        _ => value.ToString(),
    };

    private static string Show(decimal? value) => value is { } number ? (number / 1.0000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture) : "null";

    private static string Actual(JsonElement expect, ClearanceReport report, ClearanceOption option)
    {
        var lines = new List<string>();
        foreach (JsonProperty part in expect.EnumerateObject())
        {
            IEnumerable<IGrouping<string, Charge>> charges = option.Charges.GroupBy(static c => c.Definition.Id).OrderBy(static g => g.Key, StringComparer.Ordinal);
            switch (part.Name)
            {
                case "status":
                    lines.Add($"status: {char.ToLowerInvariant(option.Status.ToString()[0])}{option.Status.ToString()[1..]}");
                    break;
                case "total":
                    lines.Add($"total: {Show(option.Total?.Amount)}");
                    break;
                case "customsValue":
                    lines.Add($"customsValue: {Show(option.CustomsValue?.Amount)}");
                    break;
                case "charges":
                    lines.AddRange(charges.Select(static g => $"charges {g.Key}: {string.Join(", ", g.Select(static c => c.IsWaived ? "0" : Show(c.Amount?.Amount)))}"));
                    break;
                case "order":
                    lines.Add($"order: {string.Join(", ", option.Charges.Select(static c => c.Definition.Id).Distinct())}");
                    break;
                case "items":
                    lines.AddRange(charges.Where(g => part.Value.TryGetProperty(g.Key, out _)).Select(static g => $"items {g.Key}: {string.Join(", ", g.Select(static c => c.Item?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"))}"));
                    break;
                case "groups":
                    lines.AddRange(charges.Where(g => part.Value.TryGetProperty(g.Key, out _)).Select(static g => $"groups {g.Key}: {string.Join(", ", g.Select(static c => string.Join(", ", c.Items!)))}"));
                    break;
                case "waivedBy":
                    lines.AddRange(charges.Where(g => part.Value.TryGetProperty(g.Key, out _)).Select(static g => $"waivedBy {g.Key}: {string.Join(", ", g.Select(static c => c.WaivedBy?.Id ?? "null"))}"));
                    break;
                case "missing":
                    lines.Add($"missing: {string.Join(", ", option.Missing.Order(StringComparer.Ordinal))}");
                    break;
                case "assumptions":
                    lines.Add($"assumptions: {string.Join(", ", option.Assumptions.Select(static a => a.Fact).Order(StringComparer.Ordinal))}");
                    break;
                case "warnings":
                    lines.Add($"warnings: {string.Join(", ", report.Warnings.Select(static w => w.Code).Distinct().Order(StringComparer.Ordinal))}");
                    break;
                case "documents":
                    lines.Add($"documents: {string.Join(", ", option.Documents.Select(static d => d.Requirement.Type.Word).Order(StringComparer.Ordinal))}");
                    break;
                case "reasons":
                    lines.Add($"reasons: {string.Join(", ", option.Reasons.Select(static r => $"{r.Rule} {r.Item?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}"))}");
                    break;
                default:
                    lines.Add($"no such expectation: {part.Name}");
                    break;
            }
        }

        return string.Join('\n', lines);
    }
}
