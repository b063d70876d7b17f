namespace Clearance.Values;

/// <summary>The document vocabulary in columns, read once when first asked; row 0 is no document.</summary>
internal sealed class DocumentVocabulary
{
    public static readonly DocumentVocabulary Instance = new();

    private readonly WordIndex _numbers;

    private DocumentVocabulary()
    {
        string[][] rows = [.. VocabularyFile.Read("documents.csv")];
        Words = ["", .. rows.Select(static row => row[0])];
        Names = [new LocalizedText(""), .. rows.Select(static row => LocalizedText.Of(row[1], row[2]))];
        Codes = [[], .. rows.Select(static row => ValueList.Create<DocumentCode>([.. VocabularyFile.List(row[3]).Select(DocumentCode.Parse)]))];
        var all = new DocumentType[rows.Length];
        for (int index = 0; index < rows.Length; index++)
        {
            all[index] = new DocumentType((ushort)(index + 1));
        }

        All = [.. all];
        _numbers = new WordIndex(Words);
    }

    public string[] Words { get; }

    public LocalizedText[] Names { get; }

    public ValueList<DocumentCode>[] Codes { get; }

    public ValueList<DocumentType> All { get; }

    public bool TryFind(ReadOnlySpan<char> word, out ushort index) => _numbers.TryFind(word, out index);
}
