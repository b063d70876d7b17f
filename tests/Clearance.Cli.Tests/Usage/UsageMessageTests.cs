namespace Clearance.Cli.Tests.Usage;

public sealed class UsageMessageTests
{
    [Theory]
    [InlineData("the command needs a verb: evaluate, explain, check-declaration, return, compare, changes, batch, rulebook. See 'clearance --help'.")]
    [InlineData("the command has no verb 'evalute'. Did you mean evaluate? Verbs: evaluate, explain, check-declaration, return, compare, changes, batch, rulebook. See 'clearance --help'.", "evalute", "parcel.json")]
    [InlineData("rulebook needs a verb: validate, diff, show. See 'clearance rulebook --help'.", "rulebook")]
    [InlineData("rulebook has no verb 'valdate'. Did you mean validate? Verbs: validate, diff, show. See 'clearance rulebook --help'.", "rulebook", "valdate", "x")]
    [InlineData("evaluate needs PARCEL. See 'clearance evaluate --help'.", "evaluate")]
    [InlineData("evaluate has no place for 'b.json'. See 'clearance evaluate --help'.", "evaluate", "a.json", "b.json")]
    [InlineData("evaluate has no option '--onn'. Did you mean --on? See 'clearance evaluate --help'.", "evaluate", "a.json", "--onn", "2026-01-01")]
    [InlineData("evaluate has no option '--onn'. Did you mean --on? See 'clearance evaluate --help'.", "evaluate", "--onn=2026-01-01", "a.json")]
    [InlineData("evaluate has no option '--colour'. See 'clearance evaluate --help'.", "evaluate", "a.json", "--colour", "red")]
    [InlineData("evaluate has no option '--version'. See 'clearance evaluate --help'.", "evaluate", "--version")]
    [InlineData("evaluate has no place for '[diagram]'. See 'clearance evaluate --help'.", "[diagram]", "evaluate", "a.json")]
    [InlineData("--format needs table|json. See 'clearance evaluate --help'.", "evaluate", "a.json", "--format")]
    [InlineData("--procedure needs ID. See 'clearance explain --help'.", "explain", "a.json")]
    [InlineData("rulebook validate needs DIR. See 'clearance rulebook validate --help'.", "rulebook", "validate")]
    public void Of_WrongArguments_SaysWhatAndWhatWasMeant(string expected, params string[] arguments) =>
        Assert.Equal(expected, CommandRun.Of(arguments).Refusal());

    [Theory]
    [InlineData("--on '2026-13-01' is no day: write year, month and day as in 2026-11-23.", "--on", "2026-13-01")]
    [InlineData("--on '23.11.2026' is no day: write year, month and day as in 2026-11-23.", "--on", "23.11.2026")]
    [InlineData("--format 'jsn' is not known: write table or json. Did you mean json?", "--format", "jsn")]
    [InlineData("--lang 'de' is not known: write en or zh.", "--lang", "de")]
    [InlineData("cannot read 'no/such': there is no such folder.", "--rulebooks", "no/such")]
    public void Of_WrongValueOfAnOption_SaysWhatIsAllowed(string expected, string option, string value) =>
        Assert.Equal(expected, CommandRun.Of("evaluate", TestFiles.Wool, option, value).Refusal());

    [Fact]
    public void Of_OptionTwice_IsRefused() =>
        Assert.Contains("--lang", CommandRun.Of("evaluate", TestFiles.Wool, "--lang", "en", "--lang", "zh").Refusal(), StringComparison.Ordinal);

    [Fact]
    public void Of_ControlCharactersInAnArgument_AreNotPrinted() =>
        Assert.DoesNotContain('\u001b', CommandRun.Of("evaluate", TestFiles.Wool, "--on", "\u001b[31mred").Refusal());
}
