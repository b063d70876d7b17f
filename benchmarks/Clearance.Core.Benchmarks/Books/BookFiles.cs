using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Clearance.Rulebooks;

namespace Clearance.Core.Benchmarks.Books;

/// <summary>Rulebooks made of the Chinese one: ten times as large, or for other territories. Only their size is meant; they are no law.</summary>
internal static class BookFiles
{
    private const string Folder = "rulebooks/cn/";
    private const int Copies = 9;

    // What rules may say besides whether a procedure is open and what it charges.
    private static readonly string[] s_besides = ["documents", "outlook", "steps", "precautions", "warnings", "exposures", "returns", "splitting"];

    private static readonly string[] s_taxed = ["procedures/cn.post.json", "procedures/cn.cbec.json"];

    // Codes of chapters that the tables do not use.
    private static readonly string[] s_freeChapters = ["77", "98", "99"];

    /// <summary>The Chinese rulebook as it ships, by path.</summary>
    public static Dictionary<string, string> Chinese()
    {
        Assembly assembly = typeof(Rulebook).Assembly;
        return assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(static n => n[Folder.Length..], n => Read(assembly, n), StringComparer.Ordinal);
    }

    /// <summary>The same with nine times as many rows, parameters and procedures beside those that there are; no parcel meets them: the rows are for other goods, the procedures for cargo.</summary>
    public static Dictionary<string, string> TenTimes()
    {
        Dictionary<string, string> files = Chinese();
        foreach (string path in files.Keys.Where(static p => p.StartsWith("tables/", StringComparison.Ordinal)).ToArray())
        {
            files[path] = MoreRows(files[path]);
        }

        files["parameters.json"] = MoreParameters(files["parameters.json"]);
        foreach (string path in files.Keys.Where(static p => p.StartsWith("procedures/", StringComparison.Ordinal)).ToArray())
        {
            for (int copy = 1; copy <= Copies; copy++)
            {
                JsonObject procedure = Parse(files[path]);
                string id = $"{procedure["id"]}.copy{copy}";
                procedure["id"] = id;
                procedure["channels"] = new JsonArray("freight");
                files[$"procedures/{id}.json"] = procedure.ToJsonString();
            }
        }

        return files;
    }

    /// <summary>What RulesEngine is given: whether post and e-commerce retail are open, and their taxes.</summary>
    public static Dictionary<string, string> TaxesAlone()
    {
        Dictionary<string, string> files = Chinese();
        foreach (string path in files.Keys.Where(static p => p.StartsWith("procedures/", StringComparison.Ordinal) && !s_taxed.Contains(p)).ToArray())
        {
            files.Remove(path);
        }

        JsonObject general = Parse(files["general.json"]);
        string[] gone = [.. s_besides.SelectMany(b => general[b]?.AsArray() ?? []).Select(static rule => (string)rule!["id"]!)];
        foreach (string path in (string[])["general.json", .. s_taxed])
        {
            JsonObject rules = Parse(files[path]);
            foreach (string key in s_besides)
            {
                rules.Remove(key);
            }

            if (rules["without"] is JsonArray without)
            {
                without.RemoveAll(rule => gone.Contains((string)rule!, StringComparer.Ordinal));
            }

            files[path] = rules.ToJsonString();
        }

        return files;
    }

    /// <summary>The Chinese data as those of another territory.</summary>
    public static Dictionary<string, string> Of(string territory)
    {
        Dictionary<string, string> files = Chinese();
        JsonObject book = Parse(files["rulebook.json"]);
        book["id"] = territory;
        files["rulebook.json"] = book.ToJsonString();
        return files;
    }

    /// <summary>The files as a rulebook.</summary>
    public static Rulebook Load(Dictionary<string, string> files) =>
        Rulebook.LoadLazily(files.Select(static f => new RulebookFile(f.Key, Encoding.UTF8.GetBytes(f.Value))));

    /// <summary>A buffer for evaluations by these files alone.</summary>
    public static ClearanceBuffer BufferOf(Dictionary<string, string> files) => new ClearanceEvaluator(new ClearanceRules().With(Load(files))).CreateBuffer();

    // A row by code gets copies by codes of its own; one by category alone has none, since the vocabulary is closed.
    private static string MoreRows(string table)
    {
        string[] lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] header = lines[0].Split(',');
        int key = Math.Max(Array.IndexOf(header, "item.hs"), Array.IndexOf(header, "item.national"));
        var more = new StringBuilder(table);
        int made = 0;
        foreach (string line in lines.Skip(1).Where(static l => !l.Contains('"', StringComparison.Ordinal)))
        {
            string[] cells = line.Split(',');
            for (int copy = 1; copy <= Copies && key >= 0 && cells[key].Length > 1; copy++, made++)
            {
                cells[key] = $"{s_freeChapters[made / 1_000_000]}{made % 1_000_000:000000}";
                more.AppendJoin(',', cells).Append('\n');
            }
        }

        return more.ToString();
    }

    private static string MoreParameters(string parameters)
    {
        JsonObject all = Parse(parameters);
        foreach ((string name, JsonNode? versions) in all.ToArray())
        {
            for (int copy = 1; copy <= Copies; copy++)
            {
                all[$"{name}-copy{copy}"] = versions!.DeepClone();
            }
        }

        return all.ToJsonString();
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static string Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
