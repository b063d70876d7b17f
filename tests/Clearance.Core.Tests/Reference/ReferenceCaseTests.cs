using System.Text;
using System.Text.Json;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Reference;

/// <summary>The engine against published figures, and in full against the independent implementation that made the sketches.</summary>
public sealed class ReferenceCaseTests
{
    private static readonly Lazy<JsonDocument> s_cases = new(static () => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ReferenceBooks.Folder, "cases.json"))));

    public static TheoryData<string> Ids => [.. s_cases.Value.RootElement.EnumerateArray().Select(static c => c.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evaluate_ReferenceCase_GivesWhatWasPublished(string id)
    {
        JsonElement expected = Case(id).GetProperty("expect");
        ClearanceOption option = Evaluate(Case(id));
        if (expected.TryGetProperty("status", out JsonElement status))
        {
            Assert.Equal(status.GetString(), Word(option.Status));
        }

        if (expected.TryGetProperty("reasons", out JsonElement reasons))
        {
            Assert.Equal(Strings(reasons), option.Reasons.Select(static r => r.Rule));
        }

        if (expected.TryGetProperty("missing", out JsonElement missing))
        {
            Assert.Equal(Strings(missing), option.Missing);
        }

        if (expected.TryGetProperty("total", out JsonElement total))
        {
            Assert.Equal(Amount(total), option.Total?.Amount);
        }

        if (expected.TryGetProperty("charges", out JsonElement charges))
        {
            foreach (JsonProperty charge in charges.EnumerateObject())
            {
                Assert.Equal((charge.Name, Amount(charge.Value) ?? 0m), (charge.Name, Sum(option, charge.Name) ?? 0m));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evaluate_ReferenceCase_AgreesWithTheSketch(string id)
    {
        JsonElement sketch = Case(id).GetProperty("sketch");
        ClearanceOption option = Evaluate(Case(id));
        Assert.Equal(sketch.GetProperty("status").GetString(), Word(option.Status));
        Assert.Equal(sketch.GetProperty("reasons").EnumerateArray().Select(static r => r.GetProperty("rule").GetString()), option.Reasons.Select(static r => r.Rule));
        if (option.Status == OptionStatus.Closed)
        {
            return;
        }

        Assert.Equal(sketch.GetProperty("missing").GetArrayLength() == 0, option.Missing.Count == 0);
        foreach (JsonProperty charge in sketch.GetProperty("charges").EnumerateObject())
        {
            if (charge.Value.ValueKind != JsonValueKind.Null && charge.Value.TryGetProperty("sum", out JsonElement sum) && !charge.Value.TryGetProperty("late", out _))
            {
                Assert.Equal((charge.Name, Amount(sum)), (charge.Name, Sum(option, charge.Name)));
            }
        }

        if (option.Status == OptionStatus.Open)
        {
            Assert.Equal(Amount(sketch.GetProperty("total")), option.Total?.Amount);
        }
    }

    private static JsonElement Case(string id) => s_cases.Value.RootElement.EnumerateArray().First(c => c.GetProperty("id").GetString() == id);

    private static ClearanceOption Evaluate(JsonElement test)
    {
        Rulebook rulebook = ReferenceBooks.All[test.GetProperty("rulebook").GetString()!];
        var parcel = Parcel.Parse(Encoding.UTF8.GetBytes(test.GetProperty("parcel").GetRawText()));
        ClearanceReport report = new ClearanceEvaluator(rulebook).Evaluate(parcel, DateOnly.Parse(test.GetProperty("on").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        return report[test.GetProperty("procedure").GetString()!];
    }

    private static string Word(OptionStatus status) => char.ToLowerInvariant(status.ToString()[0]) + status.ToString()[1..];

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(static s => s.GetString()!);

    private static decimal? Amount(JsonElement amount) => amount.ValueKind == JsonValueKind.Null ? null : decimal.Parse(amount.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    // What is due: waived instances count as nothing.
    private static decimal? Sum(ClearanceOption option, string id)
    {
        decimal sum = 0m;
        foreach (Charge charge in option.Charges.Where(c => c.Definition.Id == id && !c.IsWaived))
        {
            if (charge.Amount is not { } amount)
            {
                return null;
            }

            sum += amount.Amount;
        }

        return sum;
    }
}
