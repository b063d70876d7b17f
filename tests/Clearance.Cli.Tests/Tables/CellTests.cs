using Clearance.Cli.Tables;

namespace Clearance.Cli.Tests.Tables;

public sealed class CellTests
{
    [Theory]
    [InlineData("plain [red]text[/]", "plain [red]text[/]")]
    [InlineData("\u001b[31mred", "?[31mred")]
    [InlineData("one\ntwo\tthree", "one two three")]
    [InlineData("left\u202Eright", "left?right")]
    [InlineData("面霜 30 ml", "面霜 30 ml")]
    public void Safe_TextOfOthers_CannotSteerATerminal(string text, string expected) =>
        Assert.Equal(expected, Cell.Safe(text));

    [Fact]
    public void Write_DescriptionWithMarkup_IsShownAsItIs()
    {
        string parcel = File.ReadAllText(TestFiles.Wool).Replace("Wool caps", "[red]caps[/]", StringComparison.Ordinal);

        Assert.Contains("items[0] [red]caps[/]", CommandRun.With(parcel, 100, "evaluate", "-", "--rulebooks", TestFiles.Ice).Output, StringComparison.Ordinal);
    }
}
