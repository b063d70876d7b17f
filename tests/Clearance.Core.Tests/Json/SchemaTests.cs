using System.Text;
using Clearance.Core.Tests.Parcels;
using Clearance.Core.Tests.Rulebooks.Reading;
using Clearance.Core.Tests.Support;
using Clearance.Json;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Json;

/// <summary>The published schemas and tables of keys are made from what the reader reads, and judge as it judges.</summary>
public class SchemaTests
{
    /// <summary>Codes of faults that a schema can tell as well.</summary>
    private static readonly string[] Expressible =
        [ErrorCodes.UnknownKey, ErrorCodes.MissingKey, ErrorCodes.NullValue, ErrorCodes.WrongType, ErrorCodes.TooFew, ErrorCodes.TooLong, ErrorCodes.TooMany];

    public static TheoryData<string> Names => [.. SchemaFiles.Names];

    public static TheoryData<string> Books => [.. Folder.Names("Reference/Rulebooks")];

    public static TheoryData<string> Broken => [.. Folder.Names("Rulebooks/Broken").Where(code => Expressible.Contains(code, StringComparer.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void SchemaFile_Shape_IsTheSame(string name) =>
        Repository.MustEqual(SchemaFiles.PathOf(name), SchemaWriter.Write(SchemaFiles.TitleOf(name), SchemaFiles.RootOf(name)));

    [Fact]
    public void FieldsPage_Shapes_IsTheSame()
    {
        StringBuilder page = new();
        page.Append("""
            # Keys of the JSON files
            Every key that a parcel, a declaration case and the files of a rulebook may have. Other keys are errors, and so are a key twice and `null`: what is not known is left out.
            The same as JSON Schema stands in `docs/schemas/`.

            """);
        FieldTable table = new();
        foreach (string name in SchemaFiles.Names)
        {
            page.Append(null, $"\n## {SchemaFiles.TitleOf(name)}\nSchema: `{SchemaFiles.PathOf(name)}`. A file is {SchemaFiles.RootOf(name).Meaning}.\n{table.Write(SchemaFiles.RootOf(name))}");
        }

        Repository.MustEqual("docs/fields.md", page.ToString());
    }

    [Fact]
    public void ParcelSchema_ExampleOfTheContract_IsAccepted() => Assert.True(SchemaFiles.Accepts("parcel", Samples.Contract.ToArray()));

    [Theory]
    [MemberData(nameof(Books))]
    public void RulebookSchemas_ReferenceRulebook_IsAccepted(string book)
    {
        foreach (RulebookFile file in Folder.Files($"Reference/Rulebooks/{book}"))
        {
            Assert.True(SchemaFiles.ForRulebookFile(file.Path) is not string name || SchemaFiles.Accepts(name, file.Content), file.Path);
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void RulebookSchemas_RulebookWithOneFault_IsRefusedInTheSameFile(string code)
    {
        string faulty = File.ReadAllText(Folder.PathOf($"Rulebooks/Broken/{code}/{Folder.Expected}")).Split(' ', ':')[1];
        foreach (RulebookFile file in Folder.Files($"Rulebooks/Broken/{code}"))
        {
            Assert.Equal(file.Path != faulty, SchemaFiles.ForRulebookFile(file.Path) is not string name || SchemaFiles.Accepts(name, file.Content));
        }
    }

    [Theory]
    [MemberData(nameof(ParcelErrorTests.KeyFaults), MemberType = typeof(ParcelErrorTests))]
    [MemberData(nameof(ParcelErrorTests.ValueFaults), MemberType = typeof(ParcelErrorTests))]
    public void ParcelSchema_ParcelWithOneFault_IsRefusedWhereASchemaCanTell(string code, string path, string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        bool canTell = Expressible.Contains(code, StringComparer.Ordinal) || (code == ErrorCodes.BadValue && path is "channel" or "purpose" or "buyer.identity" or "documents[1]" or "items[0].category");

        Assert.False(canTell && SchemaFiles.Accepts("parcel", Encoding.UTF8.GetBytes(marked.Replace("▸", "", StringComparison.Ordinal))));
    }
}
