using System.Text;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Rulebooks.Compiling;

/// <summary>A small rulebook of texts. A <c>§</c> stands before the character at which a fault must be reported; no file has it.</summary>
internal sealed class TinyBook
{
    public const string Procedure = "procedures/nz.post.json";

    private const char Mark = '§';

    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["rulebook.json"] = """
            {
              "id": "nz", "version": "1", "currency": "NZD", "from": "2020-01-01",
              "schemes": ["NZ-GST"],
              "allowances": { "gifts.day": { "type": "number", "period": "day" } },
              "sources": { "act": { "title": "Customs Act", "evidence": "secondary" } }
            }
            """,
    };

    /// <summary>The places of the marks, in the order of files and lines.</summary>
    public IReadOnlyList<string> Marks => [.. _files.SelectMany(static file => MarksOf(file.Key, file.Value))];

    /// <summary>Adds or replaces a file.</summary>
    public TinyBook With(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    /// <summary>Adds the procedure with these rule lists.</summary>
    public TinyBook WithRules(string lists) => With(Procedure, $$"""
        {
          "id": "nz.post", "mode": "passive",
          {{lists}}
        }
        """);

    public Rulebook Load(params ReadOnlySpan<Rulebook> uses) =>
        Rulebook.Load(_files.Select(static file => new RulebookFile(file.Key, Encoding.UTF8.GetBytes(file.Value.Replace($"{Mark}", "", StringComparison.Ordinal)))), uses);

    /// <summary>The faults, each as <c>code file:line:column</c>, exactly at the marks; returns their messages.</summary>
    public IReadOnlyList<string> MustRefuse(string codes, params ReadOnlySpan<Rulebook> uses)
    {
        RulebookException? refusal = null;
        try
        {
            Load(uses);
        }
        catch (RulebookException exception)
        {
            refusal = exception;
        }

        Assert.NotNull(refusal);
        Assert.Equal(
            codes.Split(' ').Zip(Marks, static (code, mark) => $"{code} {mark}"),
            refusal.Errors.Select(static error => $"{error.Code} {error.File}:{error.Line}:{error.Column}"),
            StringComparer.Ordinal);
        Assert.Equal(codes.Split(' ').Length, Marks.Count);
        return [.. refusal.Errors.Select(static error => error.Message)];
    }

    /// <summary>The same for one fault whose message has all these words.</summary>
    public void MustRefuse(string code, string words, params ReadOnlySpan<Rulebook> uses)
    {
        string message = Assert.Single(MustRefuse(code, uses));
        Assert.All(words.Split('|'), word => Assert.Contains(word, message, StringComparison.Ordinal));
    }

    private static IEnumerable<string> MarksOf(string path, string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            for (int at = lines[i].IndexOf(Mark, StringComparison.Ordinal), met = 0; at >= 0; at = lines[i].IndexOf(Mark, at + 1), met++)
            {
                yield return $"{path}:{i + 1}:{at + 1 - met}";
            }
        }
    }
}
