using System.Buffers;
using System.Text.Json;
using Clearance.Core.Tests.Support;
using Clearance.Declarations;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Declarations;

/// <summary>One case for every kind of finding, with all that is found. Tax and exposure were worked out by hand: shirts at 20 %, toys at 13 %, fines of a fifth of value and tax, or three times the tax at stake.</summary>
public sealed class ExampleTests
{
    private const string Folder = "tests/Clearance.Core.Tests/Declarations/Examples";

    private static readonly DeclarationChecker s_checker = new(new ClearanceEvaluator(ClearanceRules.BuiltIn()));

    public static TheoryData<string> Codes => [.. FindingKinds.All.Select(static k => k.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_ExampleOfTheCode_FindsExactlyThis(string code)
    {
        using var example = JsonDocument.Parse(Repository.Read($"{Folder}/{code}.json"));
        JsonElement expected = example.RootElement.GetProperty("expected");

        ValueList<Finding> findings = s_checker.Check(DeclarationCase.Parse(Utf8(example.RootElement.GetProperty("case"))));

        Assert.Contains(expected.GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").ValueEquals(code));
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(Json(findings)));
    }

    [Fact]
    public void Folder_Examples_AreOneACode() => Assert.Equal(
        FindingKinds.All.Select(static k => k.Code),
        Directory.EnumerateFiles(Path.Combine(Repository.Root, Folder)).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Check_ExampleOfTheContract_FindsPriceQuantityAndFreight()
    {
        // 819.40 at 50 % are 409.70; 3,000 yen at 0.0482 are 144.60, the tax of which is 72.30: 337.40 are missed, and three times that is 1,012.20.
        ValueList<Finding> findings = s_checker.Check(Sample("face-cream.json"));

        Assert.Equal(
            [
                "Error quantity-below declaration.items[0].quantity: 1, expected 2; 337.40 CNY; 1012.20 CNY penalty-regulations 9",
                "Error value-below-receipt declaration.items[0].unitPrice: 3000 JPY, expected 8500 JPY; 337.40 CNY; 1012.20 CNY penalty-regulations 9",
                "Warning freight-below-receipt declaration.freight: 0 JPY, expected 1200 JPY; 337.40 CNY; 1012.20 CNY penalty-regulations 9",
            ],
            findings.Select(static f => $"{f.Severity} {f.Code} {f.Path}: {f.Declared}, expected {f.Expected}; {f.TaxAtStake}; {f.Exposure?.Maximum} {f.Exposure?.Source.Id} {f.Exposure?.Source.Article}"));
    }

    [Fact]
    public void Check_SameCaseDeclaredRight_FindsNothing() => Assert.Empty(s_checker.Check(Sample("face-cream-right.json")));

    // A host's evaluator knows no tax at stake, so the fine that depends on it has no amount, and the other one counts.
    [Fact]
    public void Check_EvaluatorOfAHost_LeavesExposuresThatNeedTheTaxAtStakeUnknown()
    {
        var checker = new DeclarationChecker(new Wrapped());

        Finding finding = checker.Check(Sample("face-cream.json"))[0];

        Assert.Equal("337.40 CNY", finding.TaxAtStake.ToString());
        Assert.Equal("245.82 CNY", finding.Exposure?.Maximum.ToString());
    }

    [Fact]
    public void Write_Chinese_SaysMendsInChinese()
    {
        var output = new ArrayBufferWriter<byte>();

        FindingJson.Write(s_checker.Check(Sample("face-cream.json")), output, "zh");

        using var json = JsonDocument.Parse(output.WrittenMemory);
        Assert.Equal("请按邮包内的实际数量申报。", json.RootElement.GetProperty("findings")[0].GetProperty("mend").GetString());
    }

    [Fact]
    public void Check_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => s_checker.Check(null!));
        Assert.Throws<ArgumentNullException>(() => new DeclarationChecker(null!));
    }

    private static DeclarationCase Sample(string name) => DeclarationCase.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "docs/samples/declarations", name)));

    private static byte[] Utf8(JsonElement element) => JsonSerializer.SerializeToUtf8Bytes(element);

    private static JsonElement Json(ValueList<Finding> findings)
    {
        var output = new ArrayBufferWriter<byte>();
        FindingJson.Write(findings, output);
        using var json = JsonDocument.Parse(output.WrittenMemory);
        return json.RootElement.Clone();
    }

    private sealed class Wrapped : IClearanceEvaluator
    {
        private readonly ClearanceEvaluator _inner = new(ClearanceRules.BuiltIn());

        public ClearanceReport Evaluate(Parcel parcel, DateOnly on) => _inner.Evaluate(parcel, on);

        public ClearanceBuffer CreateBuffer() => _inner.CreateBuffer();

        public void EvaluateMany(IEnumerable<Parcel> parcels, DateOnly on, Action<long, ClearanceReport> inOrder, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
            _inner.EvaluateMany(parcels, on, inOrder, options, cancellationToken);
    }
}
