using System.Text;
using System.Text.Json;
using Clearance.Core.Tests.Support;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Reading;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Rulebooks and cases of the reference data.</summary>
internal static class ReferenceBooks
{
    public static string Root { get; } = Path.Combine(Repository.Root, "tests", "Clearance.Core.Tests", "Reference");

    private static readonly Lazy<IReadOnlyList<RulebookDocument>> s_documents = new(() =>
        [.. Directory.GetDirectories(Path.Combine(Root, "Rulebooks")).Order(StringComparer.Ordinal).Select(folder => Read(FilesOf(folder)))]);

    /// <summary>The sketched rulebooks of all jurisdictions.</summary>
    public static IReadOnlyList<RulebookDocument> Documents => s_documents.Value;

    public static JsonElement Json(params string[] path) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine([Root, .. path])), new JsonDocumentOptions { MaxDepth = 64 }).RootElement;

    public static IEnumerable<RulebookFile> FilesOf(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new RulebookFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));

    /// <summary>Files written as one object: a path and its JSON, or text.</summary>
    public static IEnumerable<RulebookFile> FilesOf(JsonElement files) => files.EnumerateObject().Select(file =>
        new RulebookFile(file.Name, Encoding.UTF8.GetBytes(file.Value.ValueKind == JsonValueKind.String ? file.Value.GetString()! : file.Value.GetRawText())));

    public static RulebookDocument Read(IEnumerable<RulebookFile> files)
    {
        List<RulebookError> errors = [];
        return RulebookReader.Read(files, errors) ?? throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
    }
}
