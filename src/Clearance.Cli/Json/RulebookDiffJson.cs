using System.Text.Json;
using Clearance.Cli.Texts;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Comparing;

namespace Clearance.Cli.Json;

/// <summary>How two rulebooks differ, as JSON.</summary>
internal static class RulebookDiffJson
{
    public static void Write(RulebookDiff diff, string language, Stream output) => JsonAnswer.Write(output, json =>
    {
        WriteSide(json, "before", diff.Before, diff.BeforeOn);
        WriteSide(json, "after", diff.After, diff.AfterOn);
        json.WriteLaw(diff.Changes, language);
    });

    private static void WriteSide(Utf8JsonWriter json, string name, Rulebook rulebook, DateOnly? on)
    {
        json.WriteStartObject(name);
        json.WriteString("jurisdiction"u8, rulebook.Jurisdiction);
        json.WriteString("version"u8, rulebook.Version);
        json.WriteText("on", Shapes.OfOrNull(on));
        json.WriteEndObject();
    }
}
