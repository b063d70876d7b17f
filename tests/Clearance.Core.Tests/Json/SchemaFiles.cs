using System.Text.Json;
using Clearance.Declarations;
using Clearance.Json;
using Clearance.Parcels;
using Clearance.Rulebooks.Reading;

namespace Clearance.Core.Tests.Json;

/// <summary>The kinds of JSON files that have a published schema.</summary>
internal static class SchemaFiles
{
    private static readonly Dictionary<string, (string Title, Shape Root)> Files = new(StringComparer.Ordinal)
    {
        ["parcel"] = ("Parcel", ParcelShapes.Parcel),
        ["rulebook"] = ("rulebook.json", BookShapes.Rulebook),
        ["parameters"] = ("parameters.json", TableShapes.Parameters),
        ["tables"] = ("tables.json", TableShapes.Tables),
        ["general"] = ("general.json", ProcedureShapes.General),
        ["procedure"] = ("procedures/ID.json", ProcedureShapes.Procedure),
        ["case"] = ("Declaration case", DeclarationShapes.Case),
        ["return"] = ("Return case", Clearance.Returns.ReturnShapes.Case),
    };

    public static IReadOnlyCollection<string> Names => Files.Keys;

    public static string TitleOf(string name) => Files[name].Title;

    public static Shape RootOf(string name) => Files[name].Root;

    public static string PathOf(string name) => $"docs/schemas/{name}.schema.json";

    /// <summary>The schema that applies to a file of a rulebook; null for the rows of tables.</summary>
    public static string? ForRulebookFile(string path) => path switch
    {
        "rulebook.json" => "rulebook",
        "parameters.json" => "parameters",
        "tables.json" => "tables",
        "general.json" => "general",
        _ when path.StartsWith("procedures/", StringComparison.Ordinal) => "procedure",
        _ => null,
    };

    /// <summary>Whether the published schema accepts a text.</summary>
    public static bool Accepts(string name, ReadOnlyMemory<byte> text)
    {
        using JsonDocument value = JsonDocument.Parse(text);
        return SchemaJudge.Of(Path.GetFileName(PathOf(name))).Accepts(value.RootElement);
    }
}
