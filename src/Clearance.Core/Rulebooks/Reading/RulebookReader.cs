using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>Reads the files of a rulebook into documents, checking each word by itself; nothing is resolved or compiled here.</summary>
internal sealed class RulebookReader
{
    public const int MostBytes = 16 * 1024 * 1024;

    private readonly JsonErrors _errors = new();
    private readonly RulebookFiles _files;
    private readonly JsonNode? _rulebook;
    private readonly JsonNode? _tables;
    private readonly SourceIndex _sources;
    private readonly GapFinder _gaps = new();

    private RulebookReader(IEnumerable<RulebookFile> files)
    {
        _files = new RulebookFiles(files, _errors);
        _rulebook = Parse(_files.Find(RulebookFiles.Rulebook));
        _tables = Parse(_files.Find(RulebookFiles.Tables));
        _sources = new SourceIndex(_rulebook, _tables, _files.Find(RulebookFiles.Tables) is not null);
    }

    /// <summary>The rulebook, or of a faulty one what is sound; every fault of every file is added to the errors, by file, line and column.</summary>
    public static RulebookDocument Read(IEnumerable<RulebookFile> files, List<RulebookError> errors)
    {
        RulebookReader reader = new(files);
        RulebookDocument document = reader.Read();
        errors.AddRange(reader._errors.ToList().Select(error =>
            new RulebookError(error.Code, error.Place.File, error.Place.Path.ToString(), error.Place.Line, error.Place.Column, error.Message)));
        return document;
    }

    private RulebookDocument Read()
    {
        RulebookDocument book = ReadBook();

        ImmutableArray<ParameterDocument> parameters = ReadParameters();
        ImmutableArray<TableDocument> tables = ReadTables();
        ProcedureDocument? general = ReadRules(_files.Find(RulebookFiles.General), ProcedureShapes.General);
        ImmutableArray<ProcedureDocument> procedures = [.. _files.Procedures.Select(ReadProcedure).OfType<ProcedureDocument>()];

        RulebookDocument whole = book with { Parameters = parameters, Tables = tables, General = general, Procedures = procedures };
        return whole with { Gaps = _gaps.Find(whole, new NameCheck(_errors).Check(whole)) };
    }

    private RulebookDocument ReadBook()
    {
        long before = _errors.Total;
        RulebookDocument? book = null;
        if (_rulebook is null || !BookShapes.Rulebook.TryRead(_rulebook, _errors, out book))
        {
            book = Nameless();
        }

        if (MemberOf("allowances") is { } allowances)
        {
            _gaps.AddKeys(allowances);
        }

        if (MemberOf("rateDate") is { } rateDate)
        {
            _sources.CheckAll(rateDate, _errors, BookWords.DeclaredSource);
        }

        if (_rulebook is not { Kind: JsonKind.Object } || MemberOf("uses") is { Kind: not JsonKind.List })
        {
            _gaps.MissAnyName();
        }

        return _errors.Total == before && _rulebook is not null
            ? book
            : book with { Gaps = book.Gaps with { Schemes = true, FirstDay = book.Gaps.FirstDay || _rulebook is not { Kind: JsonKind.Object } } };
    }

    private JsonNode? MemberOf(string key) => _rulebook?.Find(key)?.Value;

    private ImmutableArray<ParameterDocument> ReadParameters()
    {
        if (_files.Find(RulebookFiles.Parameters) is not { } file)
        {
            return [];
        }

        JsonNode? node = Parse(file);
        _gaps.AddKeys(node);
        if (node is null)
        {
            return [];
        }

        _sources.CheckAll(node, _errors);
        TableShapes.Parameters.TryRead(node, _errors, out ImmutableArray<MapEntry<string, ImmutableArray<Func<Located, ParameterDocument>>>> entries);
        return [.. entries.SelectMany(entry => entry.Value.Select(make => make(entry.Name)))];
    }

    private ImmutableArray<TableDocument> ReadTables()
    {
        ImmutableArray<MapEntry<string, Func<Located, TableDocument>>> declared = [];
        if (_files.Find(RulebookFiles.Tables) is not null)
        {
            _gaps.AddKeys(_tables);
        }

        if (_tables is not null)
        {
            TableShapes.Tables.TryRead(_tables, _errors, out declared);
        }

        if (_tables is { Kind: JsonKind.Object } || _files.Find(RulebookFiles.Tables) is null)
        {
            CheckRowFiles([.. (_tables?.Names ?? []).Select(RulebookFiles.PathOfTable)]);
        }

        return [.. declared.Select(entry => ReadTable(entry.Value(entry.Name)))];
    }

    private TableDocument ReadTable(TableDocument table)
    {
        string path = RulebookFiles.PathOfTable(table.Name.Text);
        if (_files.Find(path) is RulebookFile rows)
        {
            return TableReader.Read(table, rows, _sources, _errors);
        }

        _errors.Add(ErrorCodes.MissingFile, table.Name.Place, $"The table has no rows: {path} is missing. Add the file.");
        return table with { IsWhole = false };
    }

    private void CheckRowFiles(string[] declared)
    {
        foreach (RulebookFile file in _files.Rows.Where(file => !declared.Contains(file.Path, StringComparer.Ordinal)))
        {
            _errors.Add(
                ErrorCodes.UnknownFile, new Place(file.Path, "", 0, 0), $"tables.json declares no table of this name.{NearestWords.Ask(file.Path, declared)} Declare it, or remove the file.");
        }
    }

    private ProcedureDocument? ReadProcedure(RulebookFile file)
    {
        ProcedureDocument? procedure = ReadRules(file, ProcedureShapes.Procedure);
        if (procedure?.Id is { Text.Length: > 0 } id && RulebookFiles.PathOfProcedure(id.Text) != file.Path)
        {
            _errors.Add(ErrorCodes.BadValue, id.Place, $"The procedure {Quoted.Show(id.Text)} stands in {RulebookFiles.PathOfProcedure(id.Text)}. Rename the file, or correct the id.");
        }

        return procedure;
    }

    private ProcedureDocument? ReadRules(RulebookFile? file, ObjectShape<ProcedureDocument> shape)
    {
        if (file is null)
        {
            return null;
        }

        if (Parse(file) is not JsonNode node)
        {
            // What a procedure names is known to itself alone.
            if (file.Path == RulebookFiles.General)
            {
                _gaps.MissAnyName();
            }

            return null;
        }

        _gaps.AddRules(node);
        _sources.CheckAll(node, _errors);
        shape.TryRead(node, _errors, out ProcedureDocument? procedure);
        return procedure;
    }

    private JsonNode? Parse(RulebookFile? file) => file is null ? null : JsonText.Parse(file.Content.Span, file.Path, MostBytes, _errors);

    /// <summary>Stands in for a rulebook.json that could not be read, so that the other files can be checked.</summary>
    private static RulebookDocument Nameless() => new()
    {
        Id = new Located("", new Place(RulebookFiles.Rulebook, "", 0, 0)),
        Version = "",
        Currency = default,
        Territories = [new TerritoryDocument(default, null, default)],
    };
}
