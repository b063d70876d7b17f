using Clearance.Core.Tests.Support;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Documents;
using Clearance.Rulebooks.Reading;

namespace Clearance.Core.Tests.Properties;

/// <summary>The rulebooks that ship, as documents and compiled whole.</summary>
internal static class BuiltInBooks
{
    public static ClearanceEvaluator Evaluator { get; } = new(ClearanceRules.BuiltIn());

    public static Rulebook China { get; } = ClearanceRules.BuiltIn().Rulebooks.First(static b => b.Jurisdiction == "CN");

    public static RulebookDocument ChinaDocument { get; } = Read("cn");

    /// <summary>Parcels of the words and amounts at which the rulebook turns, by post mostly.</summary>
    public static ParcelMaker ParcelsToChina(int seed) => new(RulebookVocabulary.Of(ChinaDocument), new Random(seed));

    /// <summary>The first and last day of each span, and the days beside them.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } =
    [
        .. China.SpansOf(China.Territories[0]).SelectMany(static s => (DateOnly[])[s.From!.Value.AddDays(-1), s.From!.Value, (s.To ?? new DateOnly(2026, 11, 24)).AddDays(-1), s.To ?? new DateOnly(2026, 11, 24)]).Distinct(),
    ];

    /// <summary>The files of a rulebook as they stand in the source.</summary>
    public static IEnumerable<RulebookFile> FilesOf(string id)
    {
        string folder = Path.Combine(Repository.Root, "src", "Clearance.Core", "Rulebooks", "Data", id);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => new RulebookFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)));
    }

    private static RulebookDocument Read(string id)
    {
        var errors = new List<RulebookError>();
        RulebookDocument? document = RulebookReader.Read(FilesOf(id), errors);
        return document ?? throw new InvalidOperationException(string.Join('\n', errors));
    }
}
