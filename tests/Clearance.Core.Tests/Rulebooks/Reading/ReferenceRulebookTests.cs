using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Reading;

namespace Clearance.Core.Tests.Rulebooks.Reading;

public class ReferenceRulebookTests
{
    public static TheoryData<string> Books => [.. Folder.Names("Reference", "Rulebooks")];

    [Theory]
    [MemberData(nameof(Books))]
    public void Read_ReferenceRulebook_HasNoFault(string name)
    {
        List<RulebookError> errors = [];

        RulebookDocument? book = RulebookReader.Read(Folder.Files("Reference", "Rulebooks", name), errors);

        Assert.Empty(errors);
        Assert.Equal(name, book?.Id.Text);
    }
}
