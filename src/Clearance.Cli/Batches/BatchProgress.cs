using Spectre.Console;

namespace Clearance.Cli.Batches;

/// <summary>A progress bar on a terminal, by bytes of input.</summary>
internal static class BatchProgress
{
    /// <summary>Runs work that tells how far it has come.</summary>
    /// <param name="terminal">Where the bar is drawn; null: nowhere.</param>
    /// <param name="length">How many bytes there are; null: not known.</param>
    /// <param name="work">What is run.</param>
    public static void Run(IAnsiConsole? terminal, long? length, Action<Action<long>> work)
    {
        if (terminal is null)
        {
            work(static _ => { });
            return;
        }

        terminal.Progress().AutoClear(enabled: true).Start(context =>
        {
            ProgressTask task = context.AddTask("parcels", maxValue: Math.Max(1, length ?? 1));
            task.IsIndeterminate = length is null;
            work(position =>
            {
                if (length is not null)
                {
                    task.Value = position;
                }
            });
        });
    }
}
