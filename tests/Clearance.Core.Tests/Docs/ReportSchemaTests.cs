using System.Buffers;
using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Json;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Docs;

/// <summary>The published schema of reports has every key that is written, and each of its type.</summary>
public sealed class ReportSchemaTests
{
    private static readonly SchemaJudge s_schema = SchemaJudge.Of("report.schema.json", isClosed: true);

    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());

    public static TheoryData<string> Parcels =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "samples", "parcels"), "*.json")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Clearance.Core.Tests", "Conformance", "Cases"), "*.json", SearchOption.AllDirectories))
            .Select(static f => Path.GetRelativePath(Repository.Root, f))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Parcels))]
    public void WriteJson_ReportOfAParcel_FitsTheSchema(string path)
    {
        using var document = JsonDocument.Parse(Repository.Read(path));
        JsonElement json = document.RootElement.TryGetProperty("parcel", out JsonElement inner) ? inner : document.RootElement;
        var parcel = Parcel.Parse(Encoding.UTF8.GetBytes(json.GetRawText()));
        foreach (DateOnly on in (DateOnly[])[new(2010, 1, 1), new(2024, 11, 30), new(2026, 11, 23)])
        {
            var written = new ArrayBufferWriter<byte>();
            s_evaluator.Evaluate(parcel, on).WriteJson(written);
            using var report = JsonDocument.Parse(written.WrittenMemory);

            Assert.True(s_schema.Accepts(report.RootElement));
        }
    }

    [Theory]
    [InlineData("\"waived\": false", "\"waived\": \"no\"")]
    [InlineData("\"409.70\"", "409.70")]
    [InlineData("\"importTax\"", "\"income-tax\"")]
    [InlineData("\"contract\": 1", "\"contract\": 2")]
    [InlineData("\"dueAtBorder\"", "\"due\"")]
    public void Schema_ReportWithAFault_IsRefused(string right, string wrong)
    {
        var written = new ArrayBufferWriter<byte>();
        s_evaluator.Evaluate(Parcel.Parse(Encoding.UTF8.GetBytes(Repository.Read("docs/samples/parcels/face-cream.json"))), new DateOnly(2026, 11, 23)).WriteJson(written);
        string report = Encoding.UTF8.GetString(written.WrittenSpan);
        Assert.Contains(right, report, StringComparison.Ordinal);
        using var faulty = JsonDocument.Parse(report.Replace(right, wrong, StringComparison.Ordinal));
        Assert.False(SchemaJudge.Of("report.schema.json").Accepts(faulty.RootElement));
    }
}
