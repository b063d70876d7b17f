namespace Clearance.Cli.Verbs;

/// <summary>How an answer is written.</summary>
internal enum OutputFormat
{
    Table,
    Json,
}
