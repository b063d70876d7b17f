using System.Collections.Frozen;
using System.Collections.Immutable;
using Clearance.Formulas.Programs;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Procedures;
using Clearance.Rulebooks.Comparing;
using Clearance.Rulebooks.Compiling;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Editions;

/// <summary>Finds the dates on which a rulebook's law changes in a territory, and compiles the law between them.</summary>
internal sealed class EditionCompiler
{
    private readonly RulebookDocument _book;
    private readonly IReadOnlyDictionary<string, RulebookDocument> _imports;
    private readonly IReadOnlyDictionary<string, Func<ClearanceProcedure, ClearanceProcedure>> _changes;
    private readonly Vocabularies _vocabularies;

    /// <summary>Compiles a rulebook with what a host makes of it.</summary>
    /// <param name="book">The rulebook.</param>
    /// <param name="imports">The rulebooks it uses, by id.</param>
    /// <param name="changes">What a host makes of procedures, by id.</param>
    public EditionCompiler(RulebookDocument book, IReadOnlyDictionary<string, RulebookDocument> imports, IReadOnlyDictionary<string, Func<ClearanceProcedure, ClearanceProcedure>> changes)
    {
        _changes = changes;
        _book = book;
        _imports = imports;
        IEnumerable<RulebookDocument> all = imports.Values.Prepend(book);
        _vocabularies = new Vocabularies([.. all.SelectMany(static b => b.Schemes).Select(static s => s.Text).Distinct(StringComparer.Ordinal)], book.Gaps.Schemes);
        foreach (TableDocument table in all.SelectMany(static b => b.Tables))
        {
            int key = table.Keys.ToList().FindIndex(static k => string.Equals(k.Text, "item.national", StringComparison.Ordinal));
            foreach (RowDocument row in key < 0 ? [] : table.Rows.Where(r => r.Keys[key] is not ("" or "*")))
            {
                _vocabularies.National.Add(row.Keys[key]);
            }

            _vocabularies.National.IsOpen |= key >= 0 && !table.IsWhole;
        }
    }

    /// <summary>The first day that the rulebook knows; null where it has no beginning.</summary>
    public DateOnly? FirstDay => _book.From ?? (_book.Procedures.IsEmpty || _book.Procedures.Any(static p => p.Period.From is null) ? null : _book.Procedures.Min(static p => p.Period.From));

    /// <summary>The spans of one territory, without gaps, from the first day on.</summary>
    public ImmutableArray<EffectivePeriod> SpansOf(TerritoryCode territory)
    {
        var starts = new Boundaries(FirstDay ?? DateOnly.MinValue);
        foreach (ProcedureDocument procedure in _book.Procedures.Where(p => Serves(p, territory)).Concat(_book.General is { } general ? [general] : []))
        {
            starts.Add(procedure.Period);
            foreach (RuleDocument rule in procedure.Rules)
            {
                starts.Add(rule.Period);
            }
        }

        foreach (RulebookDocument book in _imports.Values.Prepend(_book))
        {
            foreach (ParameterDocument parameter in book.Parameters.Where(p => EditionContext.AppliesIn(p, territory)))
            {
                starts.Add(parameter.Period);
            }

            foreach (RowDocument row in book.Tables.SelectMany(t => RowsOf(t, territory)))
            {
                starts.Add(row.Period);
            }
        }

        foreach (RateDateDocument rateDate in _book.RateDates)
        {
            starts.Add(rateDate.Period);
        }

        return starts.Spans();
    }

    /// <summary>Compiles the law of a span; null where something is wrong, which is then among the errors.</summary>
    /// <param name="territory">The territory.</param>
    /// <param name="span">One of its spans.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="isTraced">Whether parameters keep slots of their own, so that it can be told who reads them: the same figures, a little slower.</param>
    public Edition? Compile(TerritoryCode territory, EffectivePeriod span, CompileErrors errors, bool isTraced = false)
    {
        Currency currency = CurrencyOf(territory);
        var context = new EditionContext
        {
            Own = _book,
            Imports = _imports,
            Vocabularies = _vocabularies,
            Errors = errors,
            On = span.From ?? DateOnly.MinValue,
            Territory = territory,
            Currency = currency,
            IsTraced = isTraced,
        };
        var traces = new Dictionary<string, LawTrace>(StringComparer.Ordinal);
        ImmutableArray<CompiledProcedure>.Builder procedures = ImmutableArray.CreateBuilder<CompiledProcedure>();
        ImmutableArray<ProcedureDefinition>.Builder sleeping = ImmutableArray.CreateBuilder<ProcedureDefinition>();
        var unread = new HashSet<TableDocument>(_book.Tables, ReferenceEqualityComparer.Instance);
        var builder = new ProgramBuilder();
        foreach (ProcedureDocument document in _book.Procedures.Where(p => Serves(p, territory)).OrderBy(static p => p.Id!.Text, StringComparer.Ordinal))
        {
            if (!document.Period.Contains(context.On))
            {
                sleeping.Add(Define(document, currency));
            }
            else
            {
                // Who reads what is told of one procedure at a time.
                var compiler = new ProcedureCompiler(context, document, isTraced ? new ProgramBuilder() : builder);
                if (compiler.Compile() is { } procedure)
                {
                    (CompiledProcedure Procedure, ProcedureCompiler Compiler) changed = Change(context, document, procedure, compiler);
                    procedures.Add(isTraced ? Finish(context, changed.Compiler.Builder, [changed.Procedure])[0] : changed.Procedure);
                    if (isTraced)
                    {
                        traces.Add(procedure.Definition.Id, changed.Compiler.Trace());
                    }
                }

                unread.ExceptWith(compiler.TablesRead);
            }
        }

        new ProcedureCompiler(context, new ProcedureDocument { Place = _book.Id.Place }, new ProgramBuilder()).CheckTables(unread);

        var assumptions = Assumptions.Compile(_book, errors);
        return !errors.IsEmpty ? null : new Edition
        {
            Jurisdiction = _book.Id.Text.ToUpperInvariant(),
            Territory = territory,
            Currency = currency,
            Span = span,
            Version = _book.Version,
            CheckedOn = _book.CheckedOn,
            Procedures = Finish(context, builder, procedures),
            NotInForce = sleeping.ToImmutable(),
            RateDate = _book.RateDates.FirstOrDefault(d => d.Period.Contains(context.On)) is { } rate ? new RateDateRule(rate.Take, EditionContext.Cite(_book, rate.Source.Text)) : null,
            Traces = isTraced ? traces.ToFrozenDictionary(StringComparer.Ordinal) : null,
            Assumptions = assumptions,
            Vocabularies = _vocabularies,
        };
    }

    /// <summary>All procedures of a territory, for days on which no law is known.</summary>
    public ImmutableArray<ProcedureDefinition> Definitions(TerritoryCode territory)
    {
        Currency currency = CurrencyOf(territory);
        return [.. _book.Procedures.Where(p => Serves(p, territory)).OrderBy(static p => p.Id!.Text, StringComparer.Ordinal).Select(p => Define(p, currency))];
    }

    /// <summary>The currency of a territory.</summary>
    public Currency CurrencyOf(TerritoryCode territory) => _book.Territories.FirstOrDefault(t => t.Code == territory)?.Currency ?? _book.Currency;

    /// <summary>All procedures of the rulebook, by id.</summary>
    public ImmutableArray<ProcedureDefinition> AllDefinitions() =>
        [.. _book.Procedures.OrderBy(static p => p.Id!.Text, StringComparer.Ordinal).Select(p => Define(p, _book.Currency))];

    /// <summary>What is wrong beyond single editions.</summary>
    public void Check(CompileErrors errors) => new BookCheck(_book, _imports, errors).Check();

    private static bool Serves(ProcedureDocument procedure, TerritoryCode territory) =>
        procedure.Territories.IsEmpty || procedure.Territories.Any(t => t.Covers(territory));

    // What a host changes is compiled again around the parts it put in.
    private (CompiledProcedure Procedure, ProcedureCompiler Compiler) Change(EditionContext context, ProcedureDocument document, CompiledProcedure procedure, ProcedureCompiler compiler)
    {
        if (!_changes.TryGetValue(procedure.Definition.Id, out Func<ClearanceProcedure, ClearanceProcedure>? change))
        {
            return (procedure, compiler);
        }

        ClearanceProcedure own = procedure.ToProcedure();
        ClearanceProcedure changed = ProcedureCheck.Require(own, change(own));
        var builder = new ProgramBuilder();
        var around = new ProcedureCompiler(context, document, builder, changed);
        return changed != own && around.Compile() is { } compiled ? (Finish(context, builder, [compiled])[0], around) : (procedure, compiler);
    }

    // Those that have no program of their own share this one.
    private static ImmutableArray<CompiledProcedure> Finish(EditionContext context, ProgramBuilder builder, IReadOnlyCollection<CompiledProcedure> procedures)
    {
        Program program = builder.Build();
        ImmutableArray<ImmutableArray<LegalSource>> sources = [.. program.Tables.Select(context.Tables.SourcesOf)];
        return [.. procedures.Select(p => p.Program == Program.Empty ? p with { Program = program, TableSources = sources } : p)];
    }

    private ProcedureDefinition Define(ProcedureDocument document, Currency currency) => new()
    {
        Id = document.Id!.Text,
        Jurisdiction = _book.Id.Text.ToUpperInvariant(),
        Currency = currency,
        Mode = document.Mode!.Value,
        Name = document.Name ?? new LocalizedText(document.Id.Text),
        Declarant = document.Declarant,
        Channels = [.. document.Channels],
    };

    // Rows of other destinations change nothing here, so they make no boundary.
    private static IEnumerable<RowDocument> RowsOf(TableDocument table, TerritoryCode territory)
    {
        int key = table.Keys.ToList().FindIndex(static k => string.Equals(k.Text, "destination", StringComparison.Ordinal));
        return key < 0 ? table.Rows : table.Rows.Where(r => !TerritoryCode.TryParse(r.Keys[key], out TerritoryCode code) || code.Covers(territory) || territory.Covers(code));
    }
}
