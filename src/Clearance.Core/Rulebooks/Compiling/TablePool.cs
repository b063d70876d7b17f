using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;
using Clearance.Law;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Compiling;

/// <summary>The tables of an edition, compiled once for each program and keys, and the words of their columns.</summary>
internal sealed class TablePool
{
    private readonly List<CompiledRows> _tables = [];
    private readonly Dictionary<TableDocument, WordVocabulary?[]> _words = new(ReferenceEqualityComparer.Instance);

    /// <summary>The rows in force, ready to be found by keys that stand in slots of a program.</summary>
    public CompiledRows Compile(EditionContext context, ProgramBuilder builder, string name, TableDocument document, ImmutableArray<TableKey> keys)
    {
        CompiledRows? table = _tables.Find(t => t.Builder == builder && ReferenceEquals(t.Document, document) && t.HasKeys(keys));
        if (table is null)
        {
            var compiler = new TableCompiler(context, document, keys);
            LookupTable lookup = compiler.Compile(name);
            table = new CompiledRows(builder, document, lookup, compiler, Cite(context.BookOf(name, out _), document, lookup.Rows));
            _tables.Add(table);
        }

        return table;
    }

    /// <summary>By row in force: the law behind it.</summary>
    public ImmutableArray<LegalSource> SourcesOf(LookupTable table) => _tables.Find(t => t.Lookup == table)!.Sources;

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
        if (!_words.TryGetValue(document, out WordVocabulary?[]? columns))
        {
            _words.Add(document, columns = new WordVocabulary?[document.Columns.Length]);
        }

        return columns[column] ??= new WordVocabulary(pool, document.Rows.Select(r => r.Columns[column]).Where(static c => c.Length > 0), isOpen: !document.IsWhole);
    }
}
