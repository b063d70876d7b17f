using System.Text;
using System.Text.Json;
using Clearance.Parcels;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Reading;

namespace Clearance.Core.Tests.Rulebooks.Reading;

public class ReferenceRulebookTests
{
    public static TheoryData<string> Books => [.. Folder.Names("Reference/Rulebooks")];

    public static TheoryData<string> Language =>
        [.. Directory.GetFiles(Folder.PathOf("Reference/Language"), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Books))]
    public void Read_ReferenceRulebook_HasNoFault(string name)
    {
        List<RulebookError> errors = [];

        RulebookDocument? book = RulebookReader.Read(Folder.Files($"Reference/Rulebooks/{name}"), errors);

        Assert.Empty(errors);
        Assert.Equal(name, book?.Id.Text);
    }

    [Theory]
    [MemberData(nameof(Language))]
    public void Read_RulebookAndParcelOfALanguageCase_HaveNoFault(string name)
    {
        using JsonDocument test = JsonDocument.Parse(File.ReadAllText(Folder.PathOf($"Reference/Language/{name}")));
        List<RulebookError> errors = [];

        RulebookReader.Read(FilesOf(test.RootElement.GetProperty("files")), errors);

        Assert.Empty(errors);
        Assert.NotNull(Parcel.Parse(Encoding.UTF8.GetBytes(test.RootElement.GetProperty("parcel").GetRawText())));
    }

    private static IEnumerable<RulebookFile> FilesOf(JsonElement files) => files.EnumerateObject().Select(file => new RulebookFile(
        file.Name, Encoding.UTF8.GetBytes((file.Value.ValueKind == JsonValueKind.String ? file.Value.GetString() : file.Value.GetRawText())!)));
}
