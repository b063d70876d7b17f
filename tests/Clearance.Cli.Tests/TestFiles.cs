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

    /// <summary>A parcel whose value in yuan has more digits than money holds, though each figure is lawful.</summary>
    public const string BeyondMoney = """{"from":"JP","to":"CN","channel":"post","purpose":"personal","items":[{"quantity":1,"unitPrice":"1000000000 JPY","category":"toys","indivisible":true}],"exchangeRates":{"CNY":"0.000000000000000001 JPY"}}""";

    public static string Sample(string name) => At("Samples", name);

    public static string Declaration(string name) => At("Samples", "Declarations", name);

    public static string Returned(string name) => At("Samples", "Returns", name);

    public static string Golden(string name) => File.ReadAllText(At("Golden", name));

    private static string At(params ReadOnlySpan<string> parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);
}
