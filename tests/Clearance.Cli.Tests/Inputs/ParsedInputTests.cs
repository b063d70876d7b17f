namespace Clearance.Cli.Tests.Inputs;

public sealed class ParsedInputTests
{
    [Theory]
    [InlineData("evaluate")]
    [InlineData("explain")]
    public void Read_SeveralFaults_TellsAllWithTheirPlaces(string verb)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("parcel.json", "{ \"from\": \"JP\", \"frm\": 1,\n  \"items\": [ { \"quantity\": 0, \"unitPrice\": 12 } ] }");
        string[] rest = verb == "explain" ? ["--procedure", "cn.post"] : [];

        string[] lines = CommandRun.Of([verb, path, .. rest]).Refusal().Split('\n');

        Assert.Equal($"{path} is not a parcel; mend these 4:", lines[0]);
        Assert.Contains(lines, static l => l.StartsWith("  1:1 to missing-key: ", StringComparison.Ordinal));
        Assert.Contains(lines, static l => l.StartsWith("  1:17 frm unknown-key: ", StringComparison.Ordinal) && l.Contains("Did you mean from?", StringComparison.Ordinal));
        Assert.Contains(lines, static l => l.StartsWith("  2:28 items[0].quantity ", StringComparison.Ordinal));
        Assert.Contains(lines, static l => l.StartsWith("  2:44 items[0].unitPrice wrong-type: ", StringComparison.Ordinal));
        Assert.Equal(5, lines.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{ \"from\": ")]
    public void Read_StandardInputThatIsNoParcel_SaysSo(string text) =>
        Assert.StartsWith("standard input is not a parcel; mend th", CommandRun.With(text, 100, "evaluate", "-").Refusal(), StringComparison.Ordinal);

    [Fact]
    public void Read_NoSuchFile_SaysSo() =>
        Assert.Equal("cannot read 'no/such.json': there is no such file.", CommandRun.Of("evaluate", "no/such.json").Refusal());

    [Fact]
    public void Read_Folder_SaysWhatToName()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal($"cannot read '{folder.Path}': it is a folder; name a file, or - for standard input.", CommandRun.Of("evaluate", folder.Path).Refusal());
    }

    [Fact]
    public void Read_TooLarge_IsRefused() =>
        Assert.Contains("too-large", CommandRun.With(new string(' ', 2 * 1024 * 1024), 100, "evaluate", "-").Refusal(), StringComparison.Ordinal);
}
