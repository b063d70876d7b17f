namespace Clearance.Cli.Usage;

/// <summary>The caller's mistake, told in one message on standard error.</summary>
internal sealed class UsageException(string message) : Exception(message);
