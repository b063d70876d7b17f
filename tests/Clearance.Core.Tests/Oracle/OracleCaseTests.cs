using System.Globalization;
using System.Text.Json;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The oracle gives what was published, and what the independent sketch of the language gave.</summary>
public class OracleCaseTests
{
    private static readonly Dictionary<string, JsonElement> s_cases =
        ReferenceBooks.Json("cases.json").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evaluate_CaseOfSketchedRulebook_GivesEveryFigureExpected(string id)
    {
        JsonElement expect = s_cases[id].GetProperty("expect");
        OracleOption option = Evaluate(id);

        if (expect.TryGetProperty("status", out JsonElement status))
        {
            Assert.Equal(status.GetString(), option.Status);
        }

        if (expect.TryGetProperty("reasons", out JsonElement reasons))
        {
            Assert.Equal(Texts(reasons), option.Reasons.Select(reason => reason.Rule));
        }

        if (expect.TryGetProperty("total", out JsonElement total))
        {
            Assert.Equal(Amount(total), option.Total);
        }

        if (expect.TryGetProperty("charges", out JsonElement charges))
        {
            Assert.All(charges.EnumerateObject(), charge => Assert.Equal(Amount(charge.Value), SumOf(option, charge)));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Evaluate_CaseOfSketchedRulebook_AgreesWithSketch(string id)
    {
        JsonElement sketch = s_cases[id].GetProperty("sketch");
        OracleOption option = Evaluate(id);

        Assert.Equal(sketch.GetProperty("status").GetString(), option.Status);
        Assert.Equal(sketch.GetProperty("reasons").EnumerateArray().Select(reason => (reason.GetProperty("rule").GetString()!, Index(reason.GetProperty("item")))), option.Reasons);
        if (option.Status is "closed" or "notInForce")
        {
            Assert.Empty(option.Charges);
            return;
        }

        Assert.Equal(Amount(sketch.GetProperty("total")), option.Total);
        Assert.All(sketch.GetProperty("charges").EnumerateObject(), charge => AgreesWithSketch(charge, [.. option.Charges.Where(one => one.Id == charge.Name)]));
    }

    private static void AgreesWithSketch(JsonProperty sketch, OracleCharge[] charges)
    {
        if (sketch.Value.TryGetProperty("listed", out JsonElement listed) && !listed.GetBoolean())
        {
            Assert.All(charges, charge => Assert.False(charge.IsListed));
        }
        else if (sketch.Value.GetProperty("amounts") is { ValueKind: JsonValueKind.Array } amounts)
        {
            Assert.Equal(amounts.EnumerateArray().Select(Amount), charges.Select(charge => charge.Due));
        }
        else
        {
            Assert.Null(Assert.Single(charges).Due);
        }

        if (sketch.Value.TryGetProperty("groups", out JsonElement groups))
        {
            Assert.Equal(groups.EnumerateArray().Select(Indexes), charges.Select(charge => charge.Items!.Value.ToArray()));
        }
    }

    private static OracleOption Evaluate(string id)
    {
        JsonElement one = s_cases[id];
        var parcel = Parcel.Parse(JsonSerializer.SerializeToUtf8Bytes(one.GetProperty("parcel")));
        var on = DateOnly.Parse(one.GetProperty("on").GetString()!, CultureInfo.InvariantCulture);
        return new OracleRules(ReferenceBooks.Documents).Evaluate(one.GetProperty("rulebook").GetString()!, parcel, on).Option(one.GetProperty("procedure").GetString()!)!;
    }

    // Null where no version of the charge is in force.
    private static Exact? SumOf(OracleOption option, JsonProperty charge)
    {
        OracleCharge[] instances = [.. option.Charges.Where(one => one.Id == charge.Name)];
        return instances.Length == 0 && charge.Value.ValueKind == JsonValueKind.Null ? null : instances.Aggregate(Exact.Zero, (sum, one) => sum + one.Due!);
    }

    private static Exact? Amount(JsonElement amount) => amount.ValueKind == JsonValueKind.Null ? null : Exact.Parse(amount.GetString()!);

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString());

    private static int? Index(JsonElement index) => index.ValueKind == JsonValueKind.Null ? null : index.GetInt32();

    private static int[] Indexes(JsonElement list) => [.. list.EnumerateArray().Select(index => index.GetInt32())];
}
