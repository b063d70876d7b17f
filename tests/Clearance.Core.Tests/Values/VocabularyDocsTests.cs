using System.Text;
using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

/// <summary>The pages of the vocabularies are the vocabularies: shown here, and compared byte by byte.</summary>
public sealed class VocabularyDocsTests
{
    [Fact]
    public void CategoriesPage_Data_IsTheSame()
    {
        Dictionary<string, string> notes = Notes("categories.csv", "path");
        StringBuilder page = new();
        page.Append("""
            # Categories of goods
            An item's `category` is one of these paths. A path goes from the general to the special; it means all goods of its kind that none of its
            children names. Give the most special path that surely fits: a table of a rulebook matches the longest path that it knows.

            A category is no tariff classification. The last column names chapters, headings and subheadings of the Harmonized System (HS 2022) where such
            goods are usually found; it is a hint for people and decides nothing. Whether goods are of a dear or an ordinary class is for a rulebook to say.

            Paths are only ever added: a path keeps its meaning.

            | Path | English | 中文 | HS 2022 | Note |
            |---|---|---|---|---|

            """);
        foreach (GoodsCategory category in GoodsCategory.All)
        {
            page.Append(null, $"| `{category.Path}` | {category.Name.In("en")} | {category.Name.In("zh")} | {string.Join(' ', category.HsPrefixes)} | {notes[category.Path]} |\n");
        }

        Repository.MustEqual("docs/categories.md", page.ToString());
    }

    [Fact]
    public void DocumentsPage_Data_IsTheSame()
    {
        Dictionary<string, string> notes = Notes("documents.csv", "word");
        StringBuilder page = new();
        page.Append("""
            # Documents
            The papers, proofs and numbers that parcels state and rulebooks ask for, by their words. Words are only ever added: a word keeps its meaning.

            A code stands beside a word only where the outside list means this very paper. The lists look alike and are not equal: 864 of UNCL 1001 is a
            certificate, N864 of TARIC a declaration on an invoice; 935 is a customs invoice, N935 the invoice on which the value is declared. So a code of
            one list is never made from a code of another.

            | List | Written | What it is |
            |---|---|---|
            | UN/EDIFACT 1001 | `uncl1001:` | document name codes of the United Nations |
            | TARIC | `union-taric:` | documents, certificates and references in declarations of the European Union |
            | United Kingdom | `uk-taric:` | the same for the United Kingdom |
            | Universal Postal Union | `upu:` | forms of the posts |
            | National | `national:` | a number or form of one country, led by its letters |

            | Word | English | 中文 | Codes | Note |
            |---|---|---|---|---|

            """);
        foreach (DocumentType document in DocumentType.All)
        {
            page.Append(null, $"| `{document.Word}` | {document.Name.In("en")} | {document.Name.In("zh")} | {string.Join(' ', document.Codes.Select(static code => $"`{code}`"))} | {notes[document.Word]} |\n");
        }

        Repository.MustEqual("docs/documents.md", page.ToString());
    }

    /// <summary>The notes are for the pages alone; the library does not hold them.</summary>
    private static Dictionary<string, string> Notes(string file, string word) =>
        VocabularyFile.Column(file, word).Zip(VocabularyFile.Column(file, "note")).ToDictionary(static row => row.First, static row => row.Second, StringComparer.Ordinal);
}
