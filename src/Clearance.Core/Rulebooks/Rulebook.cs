using System.Collections.Frozen;
using System.Collections.Immutable;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Procedures;
using Clearance.Rulebooks.Comparing;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Contents;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Reading;
using Clearance.Values;

namespace Clearance.Rulebooks;

/// <summary>A jurisdiction's law as data, over time.</summary>
/// <remarks>
/// <para>Loading checks and compiles everything, so that a rulebook that loaded answers every later question without failing.</para>
/// <para>Equality is that of reference. Immutable to its users, safe to share between threads.</para>
/// </remarks>
public sealed class Rulebook
{
    private readonly EditionCompiler _compiler;

    // By the key of a territory, in order.
    private readonly Dictionary<long, DatedEdition[]> _editions = [];
    private readonly Lazy<ImmutableArray<LawEntry>> _law;

    private readonly FrozenDictionary<string, RulebookDocument> _imports;
    private readonly FrozenDictionary<string, Func<ClearanceProcedure, ClearanceProcedure>> _changes;

    private Rulebook(RulebookDocument document, IReadOnlyList<Rulebook> uses)
        : this(
            document,
            uses.Where(u => document.Uses.Any(d => string.Equals(d.Text, u.Document.Id.Text, StringComparison.Ordinal))).ToFrozenDictionary(static u => u.Document.Id.Text, static u => u.Document, StringComparer.Ordinal),
            FrozenDictionary<string, Func<ClearanceProcedure, ClearanceProcedure>>.Empty)
    {
    }

    private Rulebook(RulebookDocument document, FrozenDictionary<string, RulebookDocument> imports, FrozenDictionary<string, Func<ClearanceProcedure, ClearanceProcedure>> changes)
    {
        Document = document;
        _imports = imports;
        _changes = changes;
        _compiler = new EditionCompiler(document, imports, changes);
        Jurisdiction = document.Id.Text.ToUpperInvariant();
        Territories = document.Territories.IsEmpty
            ? TerritoryCode.TryParse(Jurisdiction, out TerritoryCode own) ? [own] : []
            : [.. document.Territories.Select(static t => t.Code)];
        foreach (TerritoryCode territory in Territories)
        {
            ImmutableArray<EffectivePeriod> spans = _compiler.SpansOf(territory);
            var editions = new DatedEdition[spans.Length];
            for (int i = 0; i < spans.Length; i++)
            {
                EffectivePeriod span = spans[i];
                editions[i] = new DatedEdition(span, isTraced => Compile(territory, span, isTraced));
            }

            _editions.Add(territory.Key, editions);
        }

        _law = new Lazy<ImmutableArray<LawEntry>>(() => LawReader.Read(document, imports));
    }

    /// <summary>The jurisdiction, such as <c>CN</c> or <c>EU</c>.</summary>
    public string Jurisdiction { get; }

    /// <summary>The version of the rule data; it says nothing about the version of the library.</summary>
    public string Version => Document.Version;

    /// <summary>The day on which a person last compared the data with the law; null where the rulebook does not say.</summary>
    public DateOnly? CheckedOn => Document.CheckedOn;

    /// <summary>The first day whose law is known; null where the rulebook has no beginning.</summary>
    public DateOnly? FirstDay => _compiler.FirstDay;

    /// <summary>The destinations that the rulebook is for.</summary>
    public ValueList<TerritoryCode> Territories { get; }

    /// <summary>The quotas of one person that the rulebook declares; those of money count in the rulebook's currency.</summary>
    public ValueList<AllowanceDefinition> Allowances => [.. Document.Allowances.Select(a => new AllowanceDefinition(a.Id.Text, PeriodOf(a), a.IsMoney ? Document.Currency : null))];

    internal RulebookDocument Document { get; }

    /// <summary>Every entry of law over all dates, and what is imported.</summary>
    internal ImmutableArray<LawEntry> Law => _law.Value;

    /// <summary>Reads and compiles the rulebook in a folder.</summary>
    /// <param name="directory">The folder that holds <c>rulebook.json</c>.</param>
    /// <param name="uses">The rulebooks that this one imports from.</param>
    /// <exception cref="RulebookException">The rulebook is faulty; the exception holds every fault with its place.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static Rulebook Load(string directory, params ReadOnlySpan<Rulebook> uses)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var files = new List<RulebookFile>();
        foreach (string path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files.Add(new RulebookFile(Path.GetRelativePath(directory, path).Replace('\\', '/'), ReadAtMost(path, RulebookReader.MostBytes + 1)));
        }

        return Load(files, uses);
    }

    // One byte above the limit is enough to refuse a file, however endless it is.
    private static byte[] ReadAtMost(string path, int most)
    {
        // A pipe tells no length, and may never end: in a folder of rules it is an empty file.
        if (new FileInfo(path).Length == 0)
        {
            return [];
        }

        using FileStream file = File.OpenRead(path);
        using var content = new MemoryStream();
        byte[] block = new byte[64 * 1024];
        for (int read = 1; read > 0 && content.Length < most;)
        {
            read = file.Read(block, 0, (int)Math.Min(block.Length, most - content.Length));
            content.Write(block, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>Reads and compiles a rulebook from files at hand.</summary>
    /// <param name="files">The files, each with its path inside the rulebook.</param>
    /// <param name="uses">The rulebooks that this one imports from.</param>
    /// <exception cref="RulebookException">The rulebook is faulty; the exception holds every fault with its place.</exception>
    public static Rulebook Load(IEnumerable<RulebookFile> files, params ReadOnlySpan<Rulebook> uses)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = new List<RulebookError>();
        var book = new Rulebook(RulebookReader.Read(files, read), [.. uses]);
        book.CompileAll(read);
        return book;
    }

    /// <summary>A jurisdiction written in C#: its procedures are in force on every day.</summary>
    /// <param name="jurisdiction">The jurisdiction: a country or a subdivision of one, such as <c>TH</c>.</param>
    /// <param name="version">The version of the rules.</param>
    /// <param name="procedures">The procedures, all in one currency.</param>
    /// <exception cref="ArgumentException">The jurisdiction is no place, there is no procedure, one belongs to another jurisdiction or currency, or its parts are at odds.</exception>
    public static Rulebook From(string jurisdiction, string version, params ReadOnlySpan<ClearanceProcedure> procedures)
    {
        RulebookDocument document = WrittenRulebook.Describe(jurisdiction, version, procedures);
        FrozenDictionary<string, Func<ClearanceProcedure, ClearanceProcedure>> changes = procedures.ToArray().ToFrozenDictionary(static p => p.Definition.Id, static p => new Func<ClearanceProcedure, ClearanceProcedure>(_ => p), StringComparer.Ordinal);
        var book = new Rulebook(document, FrozenDictionary<string, RulebookDocument>.Empty, changes);
        book.CompileAll([]);
        return book;
    }

    /// <summary>The same rulebook with other parts in one of its procedures; its other parts go on, and read the new ones.</summary>
    /// <param name="procedure">The id of the procedure, such as <c>cn.post</c>.</param>
    /// <param name="change">Makes the new procedure of the old one; called for each edition in which the procedure is in force, now and again when the edition is first used: without effects of its own, and with the same answer.</param>
    /// <exception cref="ArgumentException">The rulebook has no such procedure, or the parts are at odds.</exception>
    /// <exception cref="RulebookException">The rulebook's formulas cannot read the new parts.</exception>
    public Rulebook With(string procedure, Func<ClearanceProcedure, ClearanceProcedure> change)
    {
        ArgumentException.ThrowIfNullOrEmpty(procedure);
        ArgumentNullException.ThrowIfNull(change);
        string[] known = [.. Document.Procedures.Select(static p => p.Id!.Text)];
        if (!known.Contains(procedure, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The rulebook {Jurisdiction} has no procedure '{Shown.Text(procedure)}'.{NearestWords.Ask(procedure, known)}", nameof(procedure));
        }

        var changes = new Dictionary<string, Func<ClearanceProcedure, ClearanceProcedure>>(_changes, StringComparer.Ordinal);
        changes[procedure] = _changes.TryGetValue(procedure, out Func<ClearanceProcedure, ClearanceProcedure>? first) ? p => change(first(p)) : change;
        var book = new Rulebook(Document, _imports, changes.ToFrozenDictionary(StringComparer.Ordinal));
        book.CompileAll([]);
        return book;
    }

    /// <summary>What the rulebook holds, to look through. It is put together at each call.</summary>
    public RulebookContents Describe() =>
        ContentsReader.Read(Document, _compiler.AllDefinitions(), Territories.Select(t => new TerritoryOutline(t, _compiler.CurrencyOf(t), [.. SpansOf(t)])));

    /// <summary>A rulebook that ships with the library: read, but compiled only where it is asked, since its tests compile all of it.</summary>
    internal static Rulebook LoadLazily(IEnumerable<RulebookFile> files, params ReadOnlySpan<Rulebook> uses)
    {
        var read = new List<RulebookError>();
        RulebookDocument document = RulebookReader.Read(files, read);
        return read.Count == 0 ? new Rulebook(document, [.. uses]) : throw new RulebookException([.. read]);
    }

    /// <summary>The territory of this rulebook that a destination lies in; null where there is none.</summary>
    internal TerritoryCode? TerritoryOf(TerritoryCode destination)
    {
        TerritoryCode? found = null;
        foreach (TerritoryCode territory in Territories)
        {
            if (territory.Covers(destination) && (found is null || territory.Subdivision is not null))
            {
                found = territory;
            }
        }

        return found;
    }

    /// <summary>The edition in force; null before the first day that is known.</summary>
    internal Edition? EditionAt(TerritoryCode territory, DateOnly on) => DatedAt(territory, on)?.Edition;

    /// <summary>The same law, compiled to tell which of it is read.</summary>
    internal Edition? TracedAt(TerritoryCode territory, DateOnly on) => DatedAt(territory, on)?.Traced;

    /// <summary>The law in force on a day in a territory, what is imported among it; none before the first day that is known.</summary>
    internal IEnumerable<LawEntry> LawOn(TerritoryCode territory, DateOnly on)
    {
        LawEntry[] inForce = on < FirstDay ? [] : [.. Law.Where(e => e.IsInForce(on) && e.AppliesIn(territory))];

        // What is said of a territory itself wins over what is said of all.
        HashSet<LawId> special = [.. inForce.Where(static e => e.Id.Kind == LawKind.Parameter && !e.Territories.IsEmpty).Select(static e => e.Id)];
        return inForce.Where(e => !e.Territories.IsEmpty || !special.Contains(e.Id));
    }

    private DatedEdition? DatedAt(TerritoryCode territory, DateOnly on)
    {
        DatedEdition[] editions = _editions[territory.Key];
        int low = 0;
        int high = editions.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            EffectivePeriod span = editions[middle].Span;
            if (span.Contains(on))
            {
                return editions[middle];
            }

            (low, high) = on < span.From ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    /// <summary>The spans between changes of law in a territory.</summary>
    internal IEnumerable<EffectivePeriod> SpansOf(TerritoryCode territory) => _editions[territory.Key].Select(static e => e.Span);

    internal ImmutableArray<ProcedureDefinition> DefinitionsOf(TerritoryCode territory) => _compiler.Definitions(territory);

    private static AllowancePeriod PeriodOf(AllowanceDocument allowance) => allowance.Period switch
    {
        "day" => AllowancePeriod.Day,
        "month" => AllowancePeriod.Month,
        _ => AllowancePeriod.CalendarYear,
    };

    // Compiles every edition; what the reader found wrong hides nothing that can be checked all the same.
    private void CompileAll(IEnumerable<RulebookError> read)
    {
        var errors = new CompileErrors(read);
        _compiler.Check(errors);
        foreach (TerritoryCode territory in Territories.OrderBy(static t => t.Key))
        {
            foreach (EffectivePeriod span in SpansOf(territory))
            {
                _compiler.Compile(territory, span, errors);
            }
        }

        if (!errors.IsEmpty)
        {
            throw new RulebookException([.. errors.All]);
        }
    }

    private Edition Compile(TerritoryCode territory, EffectivePeriod span, bool isTraced)
    {
        var errors = new CompileErrors([]);
        return _compiler.Compile(territory, span, errors, isTraced) ?? throw new RulebookException([.. errors.All]);
    }
}
