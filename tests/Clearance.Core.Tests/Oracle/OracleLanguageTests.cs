using System.Globalization;
using System.Text.Json;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The oracle gives what was worked out by hand for each part of the language.</summary>
public class OracleLanguageTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Path.Combine(ReferenceBooks.Root, "Language"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_SmallRulebook_GivesWhatWasWorkedOutByHand(string name)
    {
        JsonElement test = ReferenceBooks.Json("Language", $"{name}.json");
        JsonElement expect = test.GetProperty("expect");
        OracleOption option = Evaluate(test);
        List<OracleCharge> listed = option.Charges.Where(charge => charge.IsListed is not false).ToList();

        Check(expect, "status", status => Assert.Equal(status.GetString(), option.Status));
        Check(expect, "total", total => Assert.Equal(Amount(total), option.Total));
        Check(expect, "customsValue", value => Assert.Equal(Amount(value), option.CustomsValue));
        Check(expect, "order", order => Assert.Equal(order.EnumerateArray().Select(id => id.GetString()), listed.Select(charge => charge.Id).Distinct()));
        Check(expect, "reasons", reasons => Assert.Equal(
            reasons.EnumerateArray().Select(reason => (reason.GetProperty("rule").GetString()!, Index(reason.GetProperty("item")))), option.Reasons));
        Check(expect, "charges", charges =>
        {
            Assert.Equal(charges.EnumerateObject().Select(charge => charge.Name).Order(), listed.Select(charge => charge.Id).Distinct().Order());
            Assert.All(charges.EnumerateObject(), charge => Assert.Equal(charge.Value.EnumerateArray().Select(Amount), Of(listed, charge).Select(one => one.Shown)));
        });
        Check(expect, "items", items => Assert.All(items.EnumerateObject(), charge =>
            Assert.Equal(charge.Value.EnumerateArray().Select(Index), Of(listed, charge).Select(one => one.Item))));
        Check(expect, "groups", groups => Assert.All(groups.EnumerateObject(), charge =>
            Assert.Equal(charge.Value.EnumerateArray().Select(group => group.EnumerateArray().Select(Index)), Of(listed, charge).Select(one => one.Items!.Value.Select(item => (int?)item)))));
        Check(expect, "waivedBy", waivers => Assert.All(waivers.EnumerateObject(), charge =>
            Assert.Equal(charge.Value.EnumerateArray().Select(relief => relief.GetString()), Of(listed, charge).Select(one => one.WaivedBy))));
    }

    private static OracleOption Evaluate(JsonElement test)
    {
        IEnumerable<JsonElement> books = test.TryGetProperty("uses", out JsonElement uses) ? uses.EnumerateObject().Select(book => book.Value) : [];
        var rules = new OracleRules(books.Append(test.GetProperty("files")).Select(files => ReferenceBooks.Read(ReferenceBooks.FilesOf(files))));
        var parcel = Parcel.Parse(JsonSerializer.SerializeToUtf8Bytes(test.GetProperty("parcel")));
        var on = DateOnly.Parse(test.GetProperty("on").GetString()!, CultureInfo.InvariantCulture);
        return rules.Evaluate("zz", parcel, on).Option(test.GetProperty("procedure").GetString()!)!;
    }

    private static void Check(JsonElement expect, string key, Action<JsonElement> check)
    {
        if (expect.TryGetProperty(key, out JsonElement value))
        {
            check(value);
        }
    }

    private static IEnumerable<OracleCharge> Of(List<OracleCharge> charges, JsonProperty charge) => charges.Where(one => one.Id == charge.Name);

    private static Exact? Amount(JsonElement amount) => amount.ValueKind == JsonValueKind.Null ? null : Exact.Parse(amount.GetString()!);

    private static int? Index(JsonElement index) => index.ValueKind == JsonValueKind.Null ? null : index.GetInt32();
}
