using System.Diagnostics;

namespace Clearance.Cli.Tests;

/// <summary>The command as a process of its own, for what streams in memory do not show: signals, pipes, a sudden end.</summary>
internal static class CommandProcess
{
    /// <summary>Where the command lies beside the test assembly.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "Clearance.Cli.dll");

    /// <summary>Starts the command; all its streams are pipes of the test.</summary>
    public static Process Start(params string[] arguments) => Run("dotnet", [Assembly, .. arguments]);

    /// <summary>Starts any program; all its streams are pipes of the test.</summary>
    public static Process Run(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Reads one line of the answer, leaves, and waits for the command.</summary>
    public static (string First, int Code, string Error) ReadOneLine(params string[] arguments)
    {
        using Process process = Start(arguments);
        string first = process.StandardOutput.ReadLine()!;
        process.StandardOutput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (first, process.ExitCode, error);
    }
}
