using Clearance.Core.Tests.Support;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Reference;

/// <summary>The sketched rulebooks, each compiled once.</summary>
internal static class ReferenceBooks
{
    private static readonly Lazy<IReadOnlyDictionary<string, Rulebook>> s_books = new(LoadAll);

    public static string Folder => Path.Combine(Repository.Root, "tests", "Clearance.Core.Tests", "Reference");

    public static IReadOnlyDictionary<string, Rulebook> All => s_books.Value;

    private static Dictionary<string, Rulebook> LoadAll()
    {
        string root = Path.Combine(Folder, "Rulebooks");
        var books = new Dictionary<string, Rulebook>(StringComparer.Ordinal);
        foreach (string folder in Directory.EnumerateDirectories(root).Where(f => Path.GetFileName(f) != "xi").Order(StringComparer.Ordinal))
        {
            books.Add(Path.GetFileName(folder), Rulebook.Load(folder));
        }

        books.Add("xi", Rulebook.Load(Path.Combine(root, "xi"), books["eu"], books["gb"]));
        return books;
    }
}
