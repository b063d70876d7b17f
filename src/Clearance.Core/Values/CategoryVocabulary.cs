namespace Clearance.Values;

/// <summary>The category vocabulary in columns by place in the tree, read once when first asked; row 0 is no category.</summary>
internal sealed class CategoryVocabulary
{
    public static readonly CategoryVocabulary Instance = new();

    private const string File = "categories.csv";

    private readonly WordIndex _numbers;

    private CategoryVocabulary()
    {
        Paths = ["", .. VocabularyFile.Column(File, "path")];
        _numbers = new WordIndex(Paths);
        Parents = new ushort[Paths.Length];
        Lasts = new ushort[Paths.Length];
        var all = new GoodsCategory[Paths.Length - 1];
        for (int index = all.Length; index > 0; index--)
        {
            Parents[index] = ParentOf(Paths[index]);
            Lasts[index] = Math.Max(Lasts[index], (ushort)index);
            all[index - 1] = new GoodsCategory((ushort)index);
            int parent = Parents[index];
            if (parent > 0)
            {
                Lasts[parent] = Math.Max(Lasts[parent], Lasts[index]);
            }
        }

        All = new ValueList<GoodsCategory>(all);
    }

    public string[] Paths { get; }

    public LocalizedText[] Names => field ??= VocabularyFile.Names(File);

    public ValueList<string>[] HsPrefixes => field ??= [[], .. VocabularyFile.Column(File, "hs").Select(static cell => ValueList.Create<string>(VocabularyFile.List(cell)))];

    public ushort[] Parents { get; }

    public ushort[] Lasts { get; }

    public ValueList<GoodsCategory> All { get; }

    public bool TryFind(ReadOnlySpan<char> path, out ushort first) => _numbers.TryFind(path, out first);

    /// <summary>The nearest paths; where none is near, those whose last word is near (<c>phone</c>: <c>electronics.phone</c>).</summary>
    public IReadOnlyList<string> Nearest(string path)
    {
        IReadOnlyList<string> near = NearestWords.Find(path, Paths);
        if (near.Count > 0)
        {
            return near;
        }

        string word = LastWord(path);
        IReadOnlyList<string> words = NearestWords.Find(word, Paths.Select(LastWord), most: 1);
        return [.. Paths.Where(known => words.Contains(LastWord(known), StringComparer.Ordinal)).Take(3)];
    }

    private ushort ParentOf(string path)
    {
        int dot = path.LastIndexOf('.');
        if (dot < 0)
        {
            return 0;
        }

        return TryFind(path.AsSpan(0, dot), out ushort parent) ? parent : throw new InvalidOperationException($"The category {path} has no parent in the vocabulary.");
    }

    private static string LastWord(string path) => path[(path.LastIndexOf('.') + 1)..];
}
