using System.Buffers;
using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Json;
using Clearance.Core.Tests.Support;
using Clearance.Returns;

namespace Clearance.Core.Tests.Docs;

/// <summary>docs/contract.md shows the sample of a return and what comes out; its figures are worked by hand in <see cref="Returns.ReturnAdvisorTests"/>.</summary>
public sealed class ReturnDocTests
{
    private const string Page = "docs/contract.md";
    private const string Sample = "docs/samples/returns/toys.json";

    [Fact]
    public void Contract_Case_IsTheSampleAndFitsTheSchema()
    {
        string text = Assert.Single(Markdown.Fences(Page, "json return"));
        using var shown = JsonDocument.Parse(text);
        using var sample = JsonDocument.Parse(Repository.Read(Sample));

        Assert.True(JsonElement.DeepEquals(sample.RootElement, shown.RootElement));
        Assert.True(SchemaFiles.Accepts("return", Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Contract_Plan_IsThatOfTheCase()
    {
        var output = new ArrayBufferWriter<byte>();
        ReturnPlan plan = new ReturnAdvisor(ClearanceRules.BuiltIn()).Advise(ReturnCase.Parse(Encoding.UTF8.GetBytes(Assert.Single(Markdown.Fences(Page, "json return")))));
        ReturnJson.Write(plan, output);
        using var actual = JsonDocument.Parse(output.WrittenMemory);
        using var shown = JsonDocument.Parse(Assert.Single(Markdown.Fences(Page, "json plan")));

        Assert.Equal(JsonSerializer.Serialize(shown.RootElement), JsonSerializer.Serialize(actual.RootElement));
    }
}
