using System.Reflection;
using System.Text;
using Clearance.Core.Tests.Rulebooks.Reading;
using Clearance.Duties;
using Clearance.Formulas;
using Clearance.Json;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Compiling;
using Clearance.Values;

namespace Clearance.Core.Tests.Rulebooks;

/// <summary>One whole rulebook for each code, with one fault.</summary>
public class BrokenRulebookTests
{
    /// <summary>Codes whose inputs are made here, since they are large or no folder can hold them.</summary>
    // The last is of a line of a batch, and of no rulebook.
    private static readonly string[] MadeHere = [ErrorCodes.DuplicateFile, ErrorCodes.MoreErrors, ErrorCodes.TooLarge, ErrorCodes.NotEvaluated];

    public static TheoryData<string> Codes => [.. Folder.Names("Rulebooks/Broken")];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Load_RulebookWithOneFault_ReportsItsCodeAndPlace(string code)
    {
        ValueList<RulebookError> errors = Errors(Folder.Files($"Rulebooks/Broken/{code}"));

        string expected = File.ReadAllText(Folder.PathOf($"Rulebooks/Broken/{code}/{Folder.Expected}")).TrimEnd('\n');
        Assert.Equal(expected, string.Join('\n', errors.Select(Show)));
    }

    [Theory]
    [InlineData(typeof(ErrorCodes))]
    [InlineData(typeof(FormulaErrors))]
    [InlineData(typeof(RuleErrors))]
    [InlineData(typeof(RateErrors))]
    public void All_ListOfCodes_HasEveryConstantOnceInOrder(Type list)
    {
        IEnumerable<string?> constants = list.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string?)field.GetValue(null));
        var all = (IReadOnlyList<ErrorCode>)list.GetProperty("All")!.GetValue(null)!;

        Assert.Equal(constants.Order(StringComparer.Ordinal), all.Select(error => error.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void Codes_Folders_AreComplete()
    {
        IEnumerable<string> codes = ErrorCodes.All.Concat(FormulaErrors.All).Concat(RuleErrors.All).Select(error => error.Code);

        Assert.Equal(codes.Except(MadeHere, StringComparer.Ordinal).Order(StringComparer.Ordinal), Folder.Names("Rulebooks/Broken"), StringComparer.Ordinal);
    }

    [Fact]
    public void Load_OneFileTwice_ReportsDuplicateFile()
    {
        List<RulebookFile> files = Folder.Files("Reference/Rulebooks/nz");

        RulebookError error = Assert.Single(Errors([.. files, files[0]]));

        Assert.Equal($"duplicate-file {files[0].Path}:0:0", Show(error));
    }

    [Fact]
    public void Load_FileOfMoreThan16MiB_ReportsTooLarge()
    {
        byte[] spaces = new byte[(16 * 1024 * 1024) + 1];
        spaces.AsSpan().Fill((byte)' ');

        RulebookError error = Assert.Single(Errors([new RulebookFile("rulebook.json", spaces)]));

        Assert.Equal("too-large rulebook.json:0:0", Show(error));
    }

    // A gigabyte that takes no room on the disk: no more of it is read than tells that it is too large.
    [Fact]
    public void Load_FolderWithAnEndlessFile_ReportsTooLarge()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            using (FileStream sparse = File.Create(Path.Combine(folder.FullName, "rulebook.json")))
            {
                sparse.SetLength(1L << 30);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            RulebookException refused = Assert.Throws<RulebookException>(() => Rulebook.Load(folder.FullName));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 28);
            Assert.Equal("too-large rulebook.json:0:0", Show(Assert.Single(refused.Errors)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Load_MoreThanAHundredFaults_ListsAHundredAndCountsTheRest()
    {
        string rows = string.Concat(Enumerable.Repeat("shoes,10%,2020-01-01,,nowhere\n", 137));
        List<RulebookFile> files =
        [
            new("rulebook.json", """{ "id": "nz", "version": "1", "currency": "NZD", "sources": {} }"""u8.ToArray()),
            new("tables.json", """{ "tariff": { "keys": ["item.category"], "columns": { "rate": "percent" } } }"""u8.ToArray()),
            new("tables/tariff.csv", Encoding.UTF8.GetBytes("item.category,rate,validFrom,validTo,source\n" + rows)),
        ];

        ValueList<RulebookError> errors = Errors(files);

        Assert.Equal(101, errors.Count);
        Assert.All(errors.Take(100), error => Assert.Equal("unknown-source", error.Code));
        Assert.Equal("more-errors", errors[100].Code);
        Assert.StartsWith("37 more errors", errors[100].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FaultsInSeveralFiles_ReportsAllByFileAndLine()
    {
        List<RulebookFile> files =
        [
            new("tables/tariff.csv", "item.category,rate,validFrom,validTo,source\ncarz,1,x,,act\n"u8.ToArray()),
            new("rulebook.json", """{ "id": "nz", "currency": "NZD", "sources": { "act": { "title": "Act" } } }"""u8.ToArray()),
            new("procedures/nz.post.json", """{ "id": "nz.post", "mode": "pasive", "reliefs": [ { "id": "low", "when": "value < 5", "waives": [], "source": "law" } ] }"""u8.ToArray()),
            new("tables.json", """{ "tariff": { "keys": ["item.category"], "columns": { "rate": "percent" } } }"""u8.ToArray()),
        ];

        Assert.Equal(
            [
                "procedures/nz.post.json:1:28 mode bad-value",
                "procedures/nz.post.json:1:81 reliefs[0].when wrong-type-in-formula",
                "procedures/nz.post.json:1:97 reliefs[0].waives too-few",
                "procedures/nz.post.json:1:111 reliefs[0].source unknown-source",
                "rulebook.json:1:1 version missing-key",
                "rulebook.json:1:54 sources.act.evidence missing-key",
                "tables/tariff.csv:2:1 row 2, column \"item.category\" bad-value",
                "tables/tariff.csv:2:6 row 2, column \"rate\" bad-value",
                "tables/tariff.csv:2:8 row 2, column \"validFrom\" bad-value",
            ],
            Errors(files).Select(error => $"{error.File}:{error.Line}:{error.Column} {error.Path} {error.Code}"),
            StringComparer.Ordinal);
    }

    private static ValueList<RulebookError> Errors(IEnumerable<RulebookFile> files) => Assert.Throws<RulebookException>(() => Rulebook.Load(files)).Errors;

    private static string Show(RulebookError error) => $"{error.Code} {error.File}:{error.Line}:{error.Column}";
}
