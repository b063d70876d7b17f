using Spectre.Console;

namespace Clearance.Cli;

/// <summary>What the command reads from and writes to, so that tests can stand in for the process.</summary>
internal sealed record Surroundings
{
    /// <summary>Standard input, read for <c>-</c>.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output for JSON, written as bytes.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard error where it is a terminal, for a progress bar; null where it is not.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Standard output for people.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>The clock that says which day is today.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Today where the user is.</summary>
    public DateOnly Today() => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
}
