using System.Collections.Immutable;
using System.Reflection;

namespace Clearance.Rulebooks;

/// <summary>The rulebooks that ship with the library, found among its resources by their path.</summary>
internal static class BuiltInRulebooks
{
    private const string Root = "rulebooks/";

    /// <summary>Reads all of them; what one imports is read before it.</summary>
    public static ImmutableArray<Rulebook> Load()
    {
        Assembly assembly = typeof(BuiltInRulebooks).Assembly;
        IEnumerable<IGrouping<string, string>> folders = assembly.GetManifestResourceNames()
            .Where(static n => n.StartsWith(Root, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .GroupBy(static n => n[Root.Length..n.IndexOf('/', Root.Length)], StringComparer.Ordinal);
        return [.. folders.Select(folder => Rulebook.LoadLazily(folder.Select(name => new RulebookFile(name[(Root.Length + folder.Key.Length + 1)..], Read(assembly, name)))))];
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        byte[] content = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(content);
        return content;
    }
}
