using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>The files of a rulebook by their path, those that no rulebook has refused.</summary>
internal sealed class RulebookFiles
{
    public const string Rulebook = "rulebook.json";
    public const string Parameters = "parameters.json";
    public const string Tables = "tables.json";
    public const string General = "general.json";

    private const int MostFiles = 1_000;
    private const string TableFolder = "tables/";
    private const string TableEnding = ".csv";
    private const string ProcedureFolder = "procedures/";
    private const string ProcedureEnding = ".json";

    private static readonly string[] Single = [Rulebook, Parameters, Tables, General];

    private readonly Dictionary<string, RulebookFile> _files = new(StringComparer.Ordinal);

    public RulebookFiles(IEnumerable<RulebookFile> files, JsonErrors errors)
    {
        foreach (RulebookFile file in files)
        {
            Place place = new(file.Path, "", 0, 0);
            if (_files.Count == MostFiles)
            {
                errors.Add(ErrorCodes.TooMany, place, $"A rulebook has at most {MostFiles} files.");
                break;
            }

            if (!IsKnown(file.Path))
            {
                errors.Add(
                    ErrorCodes.UnknownFile,
                    place,
                    $"{Quoted.Show(file.Path)} is no file of a rulebook.{NearestWords.Ask(file.Path, Single)} Allowed: {string.Join(", ", Single)}, tables/NAME.csv, procedures/ID.json.");
            }
            else if (!_files.TryAdd(file.Path, file))
            {
                errors.Add(ErrorCodes.DuplicateFile, place, "The file is given twice. Remove one of the two.");
            }
        }

        if (!_files.ContainsKey(Rulebook))
        {
            errors.Add(ErrorCodes.MissingFile, new Place(Rulebook, "", 0, 0), $"The rulebook has no {Rulebook}. Add it with the keys id, version, currency, sources.");
        }
    }

    /// <summary>The procedure files by path.</summary>
    public IEnumerable<RulebookFile> Procedures => In(ProcedureFolder);

    /// <summary>The rows of tables by path.</summary>
    public IEnumerable<RulebookFile> Rows => In(TableFolder);

    public RulebookFile? Find(string path) => _files.GetValueOrDefault(path);

    public static string PathOfTable(string name) => TableFolder + name + TableEnding;

    public static string PathOfProcedure(string id) => ProcedureFolder + id + ProcedureEnding;

    private IEnumerable<RulebookFile> In(string folder) =>
        _files.Values.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).OrderBy(static file => file.Path, StringComparer.Ordinal);

    private static bool IsKnown(string path) =>
        Single.Contains(path, StringComparer.Ordinal)
        || IsNamed(path, TableFolder, TableEnding)
        || IsNamed(path, ProcedureFolder, ProcedureEnding);

    private static bool IsNamed(string path, string folder, string ending) =>
        path.Length > folder.Length + ending.Length
        && path.StartsWith(folder, StringComparison.Ordinal)
        && path.EndsWith(ending, StringComparison.Ordinal)
        && BookWords.IsName(path[folder.Length..^ending.Length]);
}
