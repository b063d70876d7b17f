using Clearance.Core.Tests.Rulebooks.Reading;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Rulebooks;

/// <summary>A rulebook as a person might write it in one go: ten mistakes in seven files, of JSON, rows and formulas.</summary>
public class TenMistakesTests
{
    [Fact]
    public void Load_TenMistakes_ReportsAllTenWithTheirPlacesAndNothingElse()
    {
        RulebookException refusal = Assert.Throws<RulebookException>(static () => Rulebook.Load(Folder.Files("Rulebooks/TenMistakes")));

        Assert.Equal(
            [
                "general.json:3:62 eligibility[0].because unknown-placeholder",
                "parameters.json:4:5 standard[1] overlap",
                "procedures/nz.courier.json:4:16 channels[0] bad-value",
                "procedures/nz.post.json:4:3 chanels unknown-key",
                "procedures/nz.post.json:6:51 values[0].is unknown-name",
                "procedures/nz.post.json:10:69 charges[1].base wrong-scope",
                "procedures/nz.post.json:13:74 reliefs[0].when wrong-type-in-formula",
                "rulebook.json:6:16 checkedOn bad-value",
                "tables/tariff.csv:3:6 row 3, column \"rate\" bad-value",
                "tables/tariff.csv:5:25 row 5, column \"source\" unknown-source",
            ],
            refusal.Errors.Select(static error => $"{error.File}:{error.Line}:{error.Column} {error.Path} {error.Code}"),
            StringComparer.Ordinal);
        Assert.StartsWith("The rulebook has 10 errors:\n", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Did you mean limit?")]
    [InlineData(1, "let one end the day before the other begins")]
    [InlineData(2, "\"post\", \"express\", \"freight\"")]
    [InlineData(3, "Did you mean channels?")]
    [InlineData(4, "Did you mean freight?")]
    [InlineData(5, "use sum, min, max, any, all or total")]
    [InlineData(6, "'<' cannot compare money with a number")]
    [InlineData(7, "2026-11-23")]
    [InlineData(8, "such as \"13%\"")]
    [InlineData(9, "Did you mean act?")]
    public void Load_TenMistakes_SaysWhatToDoAboutEach(int index, string words)
    {
        RulebookException refusal = Assert.Throws<RulebookException>(static () => Rulebook.Load(Folder.Files("Rulebooks/TenMistakes")));

        Assert.Contains(words, refusal.Errors[index].Message, StringComparison.Ordinal);
    }
}
