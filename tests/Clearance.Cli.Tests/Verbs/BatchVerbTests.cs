using System.Text;
using System.Text.Json;

namespace Clearance.Cli.Tests.Verbs;

public sealed class BatchVerbTests : IDisposable
{
    private const string Wool = """{"from":"DE","to":"AQ","channel":"post","purpose":"personal","items":[{"category":"clothing","quantity":3,"unitPrice":"35 EUR"}],"freight":"7 EUR"}""";
    private const string Uncovered = """{"from":"JP","to":"BR","items":[{"quantity":1,"unitPrice":"9000 JPY"}]}""";
    private const string Header = "from,to,channel,purpose,items[0].category,items[0].quantity,items[0].unitPrice,items[1].quantity,items[1].unitPrice,freight,priceIncludesTax,exchangeRates.CHF\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_JsonLines_AnswersEachLineInItsPlace()
    {
        string input = string.Join('\n', Wool, "{\"from\":\"DE\"}", "", Uncovered, Wool[..20], Wool);

        CommandRun run = Batch(input, "--workers", "3");

        Assert.Equal(1, run.Code);
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.Equal(lines[0], lines[5]);
        JsonElement[] answers = [.. lines.Select(Parse)];
        Assert.Equal("AQ", answers[0].GetProperty("jurisdiction").GetString());
        Assert.Equal("2026-11-23", answers[0].GetProperty("on").GetString());
        Assert.Equal("not-covered", answers[3].GetProperty("warnings")[0].GetProperty("code").GetString());
        Assert.Equal([2, 3, 5], answers.Where(static a => a.TryGetProperty("errors", out _)).Select(static a => a.GetProperty("line").GetInt32()));
        Assert.Equal("missing-key", answers[1].GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Contains("bad lines", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OneLine_IsTheReportOfEvaluate()
    {
        JsonElement alone = CommandRun.With(Wool, 100, "evaluate", "-", "--format", "json", "--rulebooks", TestFiles.Ice).Json();

        Assert.True(JsonElement.DeepEquals(Strip(alone), Strip(Parse(Batch(Wool).Output))));

        static JsonElement Strip(JsonElement report) => report.GetProperty("options")[0].GetProperty("charges");
    }

    [Fact]
    public void Run_CsvRow_IsReadAsTheSameParcelInJson()
    {
        const string Rows = Header + "DE,AQ,post,personal,clothing,3,35 EUR,1,20 CHF,7 EUR,false,1.07 EUR\r\n";
        const string Json = """{"from":"DE","to":"AQ","channel":"post","purpose":"personal","items":[{"category":"clothing","quantity":3,"unitPrice":"35 EUR"},{"quantity":1,"unitPrice":"20 CHF"}],"freight":"7 EUR","priceIncludesTax":false,"exchangeRates":{"CHF":"1.07 EUR"}}""";

        Assert.Equal(Batch(Json).Output, Batch(Rows, "--input", "csv", "--format", "json").Output);
    }

    [Fact]
    public void Run_Csv_AnswersInRowsUnderAHeader()
    {
        const string Rows = Header + "DE,AQ,post,personal,clothing,3,35 EUR,,,7 EUR,,\nDE,AQ,post,private,clothing,three,35 EUR,,,,yes,\nDE,AQ\nDE,\"AQ\n";

        CommandRun run = Batch(Rows, "--input", "csv");

        Assert.Equal(1, run.Code);
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("status,line,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("open,2,AQ,2026-11-23,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("bad,3,", lines[2], StringComparison.Ordinal);
        Assert.Contains("items[0].quantity wrong-type", lines[2], StringComparison.Ordinal);
        Assert.Contains("priceIncludesTax wrong-type", lines[2], StringComparison.Ordinal);
        Assert.Contains("purpose bad-value", lines[2], StringComparison.Ordinal);
        Assert.Contains("row-width", lines[3], StringComparison.Ordinal);
        Assert.Contains("malformed-csv", lines[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form,to\n", "Did you mean from?")]
    [InlineData("from,from\n", "stands here again")]
    [InlineData("from,seller\n", "such as seller.type")]
    [InlineData("items[1].quantity,items[0].quantity\n", "[0] first")]
    [InlineData("items[1000].quantity\n", "[0] to [999]")]
    [InlineData("from.x\n", "Remove the rest")]
    [InlineData("items[0].quantity,items[00].quantity\n", "[0] to [999]")]
    [InlineData("items[0]quantity\n", "write a point and a key, such as items[0].description")]
    [InlineData("exchangeRates.\n", "write a point and a key, such as exchangeRates.KEY")]
    [InlineData("\nDE,AQ\n", "\"\" is not known there")]
    [InlineData("from,\"to\nDE,AQ\n", "not closed")]
    public void Run_FaultyHeader_IsRefused(string header, string expected) =>
        Assert.Contains(expected, Batch(header, "--input", "csv").Refusal(), StringComparison.Ordinal);

    [Fact]
    public void Run_HeaderTooLong_IsRefused() =>
        Assert.Contains("too-large", Batch(new string('x', 2_000_000) + "\nDE\n", "--input", "csv").Refusal(), StringComparison.Ordinal);

    [Theory]
    [InlineData("3", "open")]
    [InlineData("3.0", "open")]
    [InlineData("3e0", "open")]
    [InlineData("+3", "bad")]
    [InlineData("03", "bad")]
    [InlineData("3.", "bad")]
    [InlineData(" 3", "bad")]
    [InlineData("0x3", "bad")]
    public void Run_NumberInACell_IsOneOnlyWhereItIsOneInJson(string quantity, string expected)
    {
        string rows = Header + $"DE,AQ,post,personal,clothing,{quantity},35 EUR,,,7 EUR,,\n";

        Assert.StartsWith(expected + ",2,", Batch(rows, "--input", "csv").Output.Split('\n')[1], StringComparison.Ordinal);
    }

    // The second item has no cell, the third has: a hole in the list is a faulty item, not a shorter list.
    [Fact]
    public void Run_HoleInAList_IsBad()
    {
        const string Rows = "from,to,items[0].quantity,items[0].unitPrice,items[1].quantity,items[1].unitPrice,items[2].quantity,items[2].unitPrice\nDE,AQ,1,35 EUR,,,2,20 EUR\n";

        Assert.Contains("items[1].quantity missing-key", Batch(Rows, "--input", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ManyAstralCharactersInFaults_AreWrittenWhole()
    {
        string items = string.Join(',', Enumerable.Repeat($$"""{"quantity":1,"unitPrice":"{{string.Concat(Enumerable.Repeat("😀", 19))}}x 1"}""", 90));
        string output = Batch($$"""{"from":"DE","to":"AQ","items":[{{items}}]}""", "--format", "csv").Output;

        Assert.Contains("😀", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', output);
    }

    [Fact]
    public void Run_Summary_CountsWhatCameOut()
    {
        string input = _folder.Write("in.jsonl", string.Join('\n', Wool, "{}", Uncovered, Wool));
        string output = Path.Combine(_folder.Path, "out.jsonl");
        string[] arguments = ["batch", input, "--out", output, "--rulebooks", TestFiles.Ice];

        Assert.Equal(TestFiles.Golden("batch.txt"), CommandRun.Of(arguments).Error);
        string[] whole = File.ReadAllLines(output);
        File.WriteAllLines(output, whole[..3]);
        Assert.Equal(TestFiles.Golden("batch-resumed.txt"), CommandRun.Of([.. arguments, "--resume"]).Error);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public void Run_EmptyInput_IsDone(string format)
    {
        CommandRun run = Batch("", "--input", format, "--format", "json");

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void Run_LineTooLong_IsBadAndStopsNoOther()
    {
        string input = $"{Wool}\n{{\"from\":\"{new string('x', 5_000_000)}\"}}\r\n{Wool}";

        string[] lines = Batch(input).Output.TrimEnd('\n').Split('\n');

        Assert.Equal(3, lines.Length);
        Assert.Equal(lines[0], lines[2]);
        Assert.Contains("\"too-large\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("5000011 bytes", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AmountBeyondMoney_IsBadAndStopsNoOther()
    {
        string input = $"{Wool}\n{TestFiles.BeyondMoney}\n{Wool}";

        string[] lines = CommandRun.With(input, 100, "batch", "-").Output.TrimEnd('\n').Split('\n');

        Assert.Equal(3, lines.Length);
        Assert.DoesNotContain("errors", lines[0] + lines[2], StringComparison.Ordinal);
        Assert.Contains("\"not-evaluated\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BytesThatAreNoUtf8_AreABadLine()
    {
        string path = Path.Combine(_folder.Path, "in.jsonl");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Wool), (byte)'\n', (byte)'"', 0xFF, (byte)'"', (byte)'\n']);

        string[] lines = CommandRun.Of("batch", path, "--rulebooks", TestFiles.Ice).Output.TrimEnd('\n').Split('\n');

        Assert.DoesNotContain("errors", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"invalid-utf8\"", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public void Run_ResumedAfterAnyCut_GivesTheSameBytes(string format)
    {
        string input = _folder.Write("in.jsonl", string.Join('\n', Wool, "{}", Uncovered, Wool) + "\n");
        string output = Path.Combine(_folder.Path, "out");
        string[] arguments = ["batch", input, "--out", output, "--format", format, "--rulebooks", TestFiles.Ice, "--resume", "--workers", "2"];
        Assert.Equal(1, CommandRun.Of(arguments).Code);
        byte[] whole = File.ReadAllBytes(output);
        for (int cut = 0; cut <= whole.Length; cut += Math.Max(1, whole.Length / 12))
        {
            File.WriteAllBytes(output, whole[..cut]);

            Assert.Equal(1, CommandRun.Of(arguments).Code);
            Assert.Equal(whole, File.ReadAllBytes(output));
        }
    }

    [Fact]
    public void Run_ResumeOnOutputOfAnotherBatch_IsRefusedAndChangesNothing()
    {
        string input = _folder.Write("in.jsonl", Wool + "\n");
        string foreign = _folder.Write("out.jsonl", Uncovered + "\nand more");

        Assert.Contains("answer 1 of the output is not what this run would write", CommandRun.Of("batch", input, "--out", foreign, "--resume", "--rulebooks", TestFiles.Ice).Refusal(), StringComparison.Ordinal);
        Assert.Equal(Uncovered + "\nand more", File.ReadAllText(foreign));
    }

    [Theory]
    [InlineData("notes without a line break", "json")]
    [InlineData("notes without a line break", "csv")]
    [InlineData("{\"contract\":1,\"jurisdiction\":\"ZZ\"", "json")]
    [InlineData("status,line,jurisdiction,on,currency,recommended,mode,customsValue,total,dueAtBorder,confidence,options,missing,warnings,errors\nnotes", "csv")]
    [InlineData("status;line\n", "csv")]
    public void Run_ResumeOnOutputWithoutAWholeAnswer_IsRefusedWhereItIsNotTheBeginningOfTheFirst(string content, string format)
    {
        foreach (string lines in new[] { Wool + "\n", "" })
        {
            string input = _folder.Write("in.jsonl", lines);
            string foreign = _folder.Write("out", content);

            Assert.Contains("cannot resume", CommandRun.Of("batch", input, "--out", foreign, "--resume", "--format", format, "--rulebooks", TestFiles.Ice).Refusal(), StringComparison.Ordinal);
            Assert.Equal(content, File.ReadAllText(foreign));
        }
    }

    [Fact]
    public void Run_OutIsDash_WritesToStandardOutput() =>
        Assert.Equal(Batch(Wool).Output, Batch(Wool, "--out", "-").Output);

    [Fact]
    public void Run_ResumeOnMoreAnswersThanLines_IsRefused()
    {
        string longer = _folder.Write("long.jsonl", Wool + "\n" + Wool + "\n");
        string shorter = _folder.Write("short.jsonl", Wool + "\n");
        string output = Path.Combine(_folder.Path, "out.jsonl");
        Assert.Equal(0, CommandRun.Of("batch", longer, "--out", output, "--rulebooks", TestFiles.Ice).Code);

        Assert.Contains("2 answers, the input only 1 lines", CommandRun.Of("batch", shorter, "--out", output, "--resume", "--rulebooks", TestFiles.Ice).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OutputIsTheInput_IsRefusedAndChangesNothing()
    {
        string input = _folder.Write("in.jsonl", Wool);
        string link = Path.Combine(_folder.Path, "link.jsonl");
        File.CreateSymbolicLink(link, input);

        Assert.Contains("it is the file that is read", CommandRun.Of("batch", input, "--out", input).Refusal(), StringComparison.Ordinal);
        Assert.Contains("it is the file that is read", CommandRun.Of("batch", input, "--out", link).Refusal(), StringComparison.Ordinal);
        Assert.Equal(Wool, File.ReadAllText(input));
    }

    [Fact]
    public void Run_DiskFull_SaysSo()
    {
        if (File.Exists("/dev/full"))
        {
            Assert.Contains("cannot write '/dev/full'", CommandRun.Of("batch", TestFiles.Wool, "--out", "/dev/full").Refusal(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--resume needs --out", "--resume")]
    [InlineData("--resume needs --out", "--resume", "--out", "-")]
    [InlineData("is no number of threads", "--workers", "0")]
    [InlineData("write json or csv", "--input", "xml")]
    public void Run_BadUsage_IsRefused(string expected, params string[] options) =>
        Assert.Contains(expected, Batch(Wool, options).Refusal(), StringComparison.Ordinal);

    private static CommandRun Batch(string input, params string[] options) =>
        CommandRun.With(input, 100, ["batch", "-", "--rulebooks", TestFiles.Ice, .. options]);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
