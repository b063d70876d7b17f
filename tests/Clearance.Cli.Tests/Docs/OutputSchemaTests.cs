using System.Text.Json;
using Clearance.Core.Tests.Json;
using Clearance.Core.Tests.Support;

namespace Clearance.Cli.Tests.Docs;

/// <summary>Every JSON that the command writes has a published schema, which names each key that is written and refuses what is not of it.</summary>
public sealed class OutputSchemaTests
{
    private const string Wool = "{WOOL}";
    private const string Ice = "{ICE}";

    /// <summary>Schema, standard input, arguments: every verb, and of each the answers that differ in shape.</summary>
    public static TheoryData<string, string, string> Runs => new()
    {
        { "report", "", "evaluate {PARCELS}/face-cream.json" },
        { "report", "", "evaluate {PARCELS}/handbag.json" },
        { "report", "", "evaluate {PARCELS}/not-covered.json" },
        { "report", "", $"evaluate {Wool} {Ice}" },
        { "comparison", "", "compare {PARCELS}/four-ways.json" },
        { "comparison", "", "compare {PARCELS}/handbag.json" },
        { "comparison", "", "compare {PARCELS}/unknown-category.json" },
        { "comparison", "", "compare {PARCELS}/not-covered.json" },
        { "comparison", "", $"compare {Wool} {Ice}" },
        { "comparison", "", "compare {PARCELS}/face-cream.json --prefer cost=0,speed=0,certainty=0,effort=0" },
        { "explanation", "", "explain {PARCELS}/four-ways.json --procedure cn.trade" },
        { "explanation", "", "explain {PARCELS}/books.json --procedure cn.post" },
        { "explanation", "", "explain {PARCELS}/not-covered.json --procedure cn.post" },
        { "explanation", "", $"explain {Wool} {Ice} --procedure aq.courier" },
        { "changes", "", "changes {PARCELS}/four-ways.json --from 2016-04-01 --to 2026-11-23" },
        { "changes", "", "changes {PARCELS}/handbag.json --from 2016-06-01 --to 2026-11-23" },
        { "changes", "", "changes {PARCELS}/not-covered.json --from 2026-01-01 --to 2026-11-23" },
        { "changes", "", $"changes {Wool} {Ice} --from 2026-11-23 --to 2027-06-30" },
        { "findings", "", "check-declaration {DECLARATIONS}/face-cream.json" },
        { "findings", "", "check-declaration {DECLARATIONS}/face-cream-right.json" },
        { "return-plan", "", "return {RETURNS}/toys.json" },
        { "return-plan", Toys("\"2026-10-30\"", "\"2026-11-01\""), "return -" },
        { "return-plan", Toys("\"cn.cbec\",", "\"cn.express\","), "return -" },
        { "return-plan", Toys("\"state\": \"original\",", ""), "return -" },
        { "return-plan", Toys("\"cn.cbec\",", "\"cn.trade\",", "\"changed-mind\"", "\"defective\""), "return -" },
        { "return-plan", Toys("\"cn.cbec\",", "\"cn.trade\",", "\"changed-mind\"", "\"defective\"", "\"paid\": \"2026-10-01\",", ""), "return -" },
        { "rulebook-diff", "", "rulebook diff CN CN --on 2024-11-30 --to-on 2024-12-01" },
        { "rulebook-diff", "", $"rulebook diff CN AQ {Ice}" },
        { "rulebook-list", "", $"rulebook show {Ice}" },
        { "rulebook-view", "", "rulebook show CN --on 2016-05-01" },
        { "rulebook-view", "", $"rulebook show AQ {Ice} --on 2025-12-31" },
        { "validation", "", "rulebook validate {AQ}" },
        { "validation", "", "rulebook validate {SAMPLES}" },
    };

    /// <summary>Schema, arguments, and a text of the answer with another that may not stand there.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "comparison", "compare {PARCELS}/four-ways.json", "\"rank\": 1", "\"rank\": 0" },
        { "comparison", "compare {PARCELS}/four-ways.json", "\"mode\": \"active\"", "\"mode\": \"brisk\"" },
        { "comparison", "compare {PARCELS}/four-ways.json", "\"p50\": 6", "\"p50\": \"6\"" },
        { "explanation", "explain {PARCELS}/four-ways.json --procedure cn.trade", "\"exact\"", "\"about\"" },
        { "explanation", "explain {PARCELS}/four-ways.json --procedure cn.trade", "\"evidence\": \"primary\"", "\"evidence\": \"good\"" },
        { "changes", "changes {PARCELS}/four-ways.json --from 2024-11-30 --to 2024-12-01", "\"kind\": \"parameter\"", "\"kind\": \"number\"" },
        { "changes", "changes {PARCELS}/four-ways.json --from 2024-11-30 --to 2024-12-01", "\"on\": \"2024-12-01\"", "\"on\": \"December\"" },
        { "changes", "changes {PARCELS}/four-ways.json --from 2024-11-30 --to 2024-12-01", "\"409.70\"", "409.70" },
        { "findings", "check-declaration {DECLARATIONS}/face-cream.json", "\"severity\": \"error\"", "\"severity\": \"grave\"" },
        { "findings", "check-declaration {DECLARATIONS}/face-cream.json", "\"findings\": [", "\"found\": [" },
        { "return-plan", "return {RETURNS}/toys.json", "\"met\": true", "\"met\": \"yes\"" },
        { "return-plan", "return {RETURNS}/toys.json", "\"contract\": 1", "\"contract\": 2" },
        { "rulebook-diff", "rulebook diff CN CN --on 2024-11-30 --to-on 2024-12-01", "\"sourceBefore\"", "\"source-before\"" },
        { "rulebook-list", "rulebook show", "\"territories\"", "\"places\"" },
        { "rulebook-view", "rulebook show CN --on 2026-11-23", "\"inForce\": true", "\"inForce\": 1" },
        { "validation", "rulebook validate {AQ}", "\"loads\": true", "\"loads\": null" },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Run_Json_FitsTheSchema(string schema, string input, string arguments) =>
        Assert.True(SchemaJudge.Of($"{schema}.schema.json", isClosed: true).Accepts(Run(input, arguments).Json()), $"{schema}: {arguments}");

    [Theory]
    [MemberData(nameof(Faults))]
    public void Schema_AnswerWithAFault_IsRefused(string schema, string arguments, string right, string wrong)
    {
        string answer = Run("", arguments).Output;
        Assert.Contains(right, answer, StringComparison.Ordinal);
        using var faulty = JsonDocument.Parse(answer.Replace(right, wrong, StringComparison.Ordinal));

        Assert.False(SchemaJudge.Of($"{schema}.schema.json").Accepts(faulty.RootElement));
    }

    [Fact]
    public void Run_Batch_EveryLineFitsTheSchema()
    {
        string parcel = File.ReadAllText(TestFiles.Sample("face-cream.json")).ReplaceLineEndings(" ");
        string[] lines = CommandRun.With($"{parcel}\n{{\"from\":\"JP\"}}\nnothing\n", 100, "batch", "-").Output.TrimEnd('\n').Split('\n');
        SchemaJudge judge = SchemaJudge.Of("batch-line.schema.json", isClosed: true);

        Assert.Equal(3, lines.Length);
        Assert.All(lines, line =>
        {
            using var answer = JsonDocument.Parse(line);
            Assert.True(judge.Accepts(answer.RootElement), line);
        });
        using var faulty = JsonDocument.Parse(lines[1].Replace("\"line\":2", "\"line\":0", StringComparison.Ordinal));
        Assert.False(SchemaJudge.Of("batch-line.schema.json").Accepts(faulty.RootElement));
    }

    [Fact]
    public void Page_Contract_NamesEverySchema() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "schemas")).Select(static f => Path.GetFileName(f)),
        static file => Assert.True(
            Repository.Read("docs/contract.md").Contains($"schemas/{file}", StringComparison.Ordinal) || Repository.Read("docs/fields.md").Contains($"docs/schemas/{file}", StringComparison.Ordinal), file));

    private static CommandRun Run(string input, string arguments) => CommandRun.With(input, 100, [.. arguments.Split(' ').SelectMany(Filled), "--format", "json"]);

    private static string[] Filled(string word) => word switch
    {
        Wool => [TestFiles.Wool],
        Ice => ["--rulebooks", TestFiles.Ice],
        _ =>
        [
            word.Replace("{PARCELS}", TestFiles.Sample(""), StringComparison.Ordinal)
                .Replace("{DECLARATIONS}", TestFiles.Declaration(""), StringComparison.Ordinal)
                .Replace("{RETURNS}", TestFiles.Returned(""), StringComparison.Ordinal)
                .Replace("{SAMPLES}", TestFiles.Sample(""), StringComparison.Ordinal)
                .Replace("{AQ}", TestFiles.Ice, StringComparison.Ordinal),
        ],
    };

    private static string Toys(params string[] pairs) =>
        pairs.Chunk(2).Aggregate(File.ReadAllText(TestFiles.Returned("toys.json")), static (text, pair) => text.Replace(pair[0], pair[1], StringComparison.Ordinal));
}
