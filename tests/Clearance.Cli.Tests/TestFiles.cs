namespace Clearance.Cli.Tests;

/// <summary>The files that tests read, beside the test assembly.</summary>
internal static class TestFiles
{
    /// <summary>An invented rulebook, so that no change of real law changes a test.</summary>
    public static string Ice { get; } = At("Rulebooks", "aq");

    /// <summary>A folder that holds the invented rulebook among others that it may be loaded with.</summary>
    public static string Rulebooks { get; } = At("Rulebooks");

    public static string Wool { get; } = At("Parcels", "wool.json");

    public static string Mystery { get; } = At("Parcels", "mystery.json");

    public static string Sample(string name) => At("Samples", name);

    public static string Declaration(string name) => At("Samples", "Declarations", name);

    public static string Returned(string name) => At("Samples", "Returns", name);

    public static string Golden(string name) => File.ReadAllText(At("Golden", name));

    private static string At(params ReadOnlySpan<string> parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
