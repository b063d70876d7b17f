namespace Clearance.Values;

/// <summary>The document vocabulary in columns, read once when first asked; row 0 is no document.</summary>
internal sealed class DocumentVocabulary
{
    public static readonly DocumentVocabulary Instance = new();

    private const string File = "documents.csv";

    private readonly WordIndex _numbers;

    private DocumentVocabulary()
    {
        Words = ["", .. VocabularyFile.Column(File, "word")];
        var all = new DocumentType[Words.Length - 1];
        for (int index = 0; index < all.Length; index++)
        {
            all[index] = new DocumentType((ushort)(index + 1));
        }

        All = new ValueList<DocumentType>(all);
        _numbers = new WordIndex(Words);
    }

    public string[] Words { get; }

    public LocalizedText[] Names => field ??= VocabularyFile.Names(File);

    public ValueList<DocumentCode>[] Codes => field ??= [[], .. VocabularyFile.Column(File, "codes").Select(static cell => ValueList.Create<DocumentCode>([.. VocabularyFile.List(cell).Select(DocumentCode.Parse)]))];

    public ValueList<DocumentType> All { get; }

    public bool TryFind(ReadOnlySpan<char> word, out ushort index) => _numbers.TryFind(word, out index);
}
