using System.Buffers;
using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Json;
using Clearance.Core.Tests.Support;
using Clearance.Declarations;

namespace Clearance.Core.Tests.Docs;

/// <summary>docs/declarations.md lists every kind of finding, and the pages show what comes out.</summary>
public sealed class DeclarationDocTests
{
    private const string Page = "docs/declarations.md";

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/samples/declarations")).Select(static f => Path.GetFileName(f))];

    [Fact]
    public void Page_Table_HasEveryCodeWithItsWords() => Assert.Equal(
        FindingKinds.All.Select(static k => $"| `{k.Code}` | {DeclarationWords.Severities.WordOf(k.Severity)} | {k.Cause} | {k.Mend} |"),
        Repository.Read(Page).Split('\n').Where(static l => l.StartsWith("| `", StringComparison.Ordinal) && l.Count(static c => c == '|') == 5));

    [Fact]
    public void All_Codes_AreSortedAndOnce()
    {
        string[] codes = [.. FindingKinds.All.Select(static k => k.Code)];

        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void CaseSchema_Sample_IsAccepted(string name) =>
        Assert.True(SchemaFiles.Accepts("case", File.ReadAllBytes(Path.Combine(Repository.Root, "docs/samples/declarations", name))));

    [Theory]
    [InlineData("docs/contract.md")]
    [InlineData(Page)]
    public void Page_Findings_AreThoseOfTheSample(string page)
    {
        var checker = new DeclarationChecker(new ClearanceEvaluator(ClearanceRules.BuiltIn()));
        var output = new ArrayBufferWriter<byte>();
        FindingJson.Write(checker.Check(DeclarationCase.Parse(Encoding.UTF8.GetBytes(Repository.Read("docs/samples/declarations/face-cream.json")))), output);
        using var actual = JsonDocument.Parse(output.WrittenMemory);
        using var shown = JsonDocument.Parse(Assert.Single(Markdown.Fences(page, "json findings")));

        Assert.Equal(JsonSerializer.Serialize(shown.RootElement), JsonSerializer.Serialize(actual.RootElement));
    }

    [Fact]
    public void Contract_Case_IsTheSampleWithoutItsParcel()
    {
        using var shown = JsonDocument.Parse(Assert.Single(Markdown.Fences("docs/contract.md", "json case")));
        using var sample = JsonDocument.Parse(Repository.Read("docs/samples/declarations/face-cream.json"));
        using var parcel = JsonDocument.Parse(Repository.Read("docs/samples/parcels/face-cream.json"));

        Assert.Equal("{}", shown.RootElement.GetProperty("parcel").GetRawText().Replace(" ", "", StringComparison.Ordinal));
        Assert.True(JsonElement.DeepEquals(parcel.RootElement, sample.RootElement.GetProperty("parcel")));
        Assert.All(sample.RootElement.EnumerateObject().Where(static p => p.Name != "parcel"), p => Assert.True(JsonElement.DeepEquals(p.Value, shown.RootElement.GetProperty(p.Name)), p.Name));
    }
}
