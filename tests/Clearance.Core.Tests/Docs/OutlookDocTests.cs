using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Properties;
using Clearance.Core.Tests.Support;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Docs;

/// <summary>The pages show the outlook that comes out, and every driver of the rulebook with its factor.</summary>
public sealed class OutlookDocTests
{
    private const string Page = "docs/outlook.md";

    [Fact]
    public void Page_Outlook_IsThatOfTheParcel()
    {
        var written = new ArrayBufferWriter<byte>();
        BuiltInBooks.Evaluator.Evaluate(Parcel.Parse(Encoding.UTF8.GetBytes(Assert.Single(Markdown.Fences(Page, "json parcel")))), new DateOnly(2026, 11, 23)).WriteJson(written);
        using var report = JsonDocument.Parse(written.WrittenMemory);
        using var shown = JsonDocument.Parse(Assert.Single(Markdown.Fences(Page, "json outlook")));

        ShownJson.MustHold(shown.RootElement, report.RootElement.GetProperty("options")[0].GetProperty("outlook"));
    }

    [Fact]
    public void ChinaPage_Drivers_AreThoseOfTheRulebook()
    {
        IEnumerable<string> listed =
            from line in Repository.Read("docs/rulebooks/cn.md").Split('\n')
            let cells = line.Split('|', StringSplitOptions.TrimEntries)
            where cells.Length == 7 && cells[1].StartsWith('`') && decimal.TryParse(cells[3], CultureInfo.InvariantCulture, out _)
            from way in cells[2].Split(", ")
            select $"cn.{way} {cells[1].Trim('`')} {cells[3]}";
        IEnumerable<string> stated =
            from procedure in BuiltInBooks.ChinaDocument.Procedures
            from driver in procedure.Outlook.SelectMany(static o => o.Drivers)
            select $"{procedure.Id!.Text} {driver.Id.Text} {driver.Odds.ToString(CultureInfo.InvariantCulture)}";

        Assert.Equal(stated.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
