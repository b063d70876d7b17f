namespace Clearance.Cli.Batches;

/// <summary>How the lines of a batch are written.</summary>
internal enum LineFormat
{
    Json,
    Csv,
}
