using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Law;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Compiling;

/// <summary>The tables of an edition, compiled once for each program and keys, and the words of their columns.</summary>
internal sealed class TablePool
{
    private readonly Dictionary<(ProgramBuilder Builder, TableDocument Document, string Keys), (LookupTable Lookup, TableCompiler Compiler)> _tables = [];
    private readonly Dictionary<LookupTable, ImmutableArray<LegalSource>> _sources = [];
    private readonly Dictionary<(TableDocument Document, int Column), WordVocabulary> _words = [];

    /// <summary>The rows in force, ready to be found by keys that stand in slots of a program.</summary>
    public (LookupTable Lookup, TableCompiler Compiler) Compile(EditionContext context, ProgramBuilder builder, string name, TableDocument document, ImmutableArray<TableKey> keys)
    {
        (ProgramBuilder, TableDocument, string) asked = (builder, document, string.Join(' ', keys.Select(static k => k.Slot.Index)));
        if (!_tables.TryGetValue(asked, out (LookupTable Lookup, TableCompiler Compiler) table))
        {
            var compiler = new TableCompiler(context, document, keys);
            table = (compiler.Compile(name), compiler);
            _tables.Add(asked, table);
            _sources.Add(table.Lookup, Cite(context.BookOf(name, out _), document, table.Lookup.Rows));
        }

        return table;
    }

    /// <summary>By row in force: the law behind it.</summary>
    public ImmutableArray<LegalSource> SourcesOf(LookupTable table) => _sources[table];

    // Many rows cite one source.
    private static ImmutableArray<LegalSource> Cite(RulebookDocument book, TableDocument document, ImmutableArray<int> rows)
    {
        var cited = new Dictionary<string, LegalSource>(StringComparer.Ordinal);
        ImmutableArray<LegalSource>.Builder sources = ImmutableArray.CreateBuilder<LegalSource>(rows.Length);
        foreach (int row in rows)
        {
            string reference = document.Rows[row].Source;
            if (!cited.TryGetValue(reference, out LegalSource? source))
            {
                cited.Add(reference, source = EditionContext.Cite(book, reference));
            }

            sources.Add(source);
        }

        return sources.MoveToImmutable();
    }

    /// <summary>The words of a column of codes.</summary>
    public WordVocabulary WordsOf(WordPool pool, TableDocument document, int column)
    {
        if (!_words.TryGetValue((document, column), out WordVocabulary? words))
        {
            words = new WordVocabulary(pool, document.Rows.Select(r => r.Columns[column]).Where(static c => c.Length > 0), isOpen: !document.IsWhole);
            _words.Add((document, column), words);
        }

        return words;
    }
}
