using System.CommandLine;
using System.CommandLine.Invocation;

namespace Clearance.Cli;

/// <summary>Prints the version of the command itself, whichever process runs it.</summary>
internal sealed class VersionAction(Surroundings surroundings) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        surroundings.Console.Profile.Out.Writer.WriteLine(ClearanceCommand.Version);
        return ExitCode.Done;
    }
}
