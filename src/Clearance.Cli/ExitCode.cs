namespace Clearance.Cli;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done, with an answer.</summary>
    public const int Done = 0;

    /// <summary>Done, and the answer is no: not covered, a rulebook that does not load, or bad lines in a batch.</summary>
    public const int Negative = 1;

    /// <summary>Stopped by the user before the end, as shells tell it.</summary>
    public const int Interrupted = 130;

    /// <summary>Nobody reads standard output any longer, as shells tell it.</summary>
    public const int ClosedPipe = 141;

    /// <summary>Bad input or usage: a message on standard error, nothing on standard output.</summary>
    public const int BadInput = 2;
}
