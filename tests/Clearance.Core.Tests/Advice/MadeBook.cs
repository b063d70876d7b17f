using System.Text;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Advice;

/// <summary>A small made-up rulebook whose parts tests exchange.</summary>
internal static class MadeBook
{
    private static readonly Dictionary<string, string> s_files = new(StringComparer.Ordinal)
    {
        ["rulebook.json"] = """
            { "id": "is", "version": "1", "currency": "EUR", "from": "2020-01-01", "allowances": { "is.year": { "type": "money", "period": "calendar-year" } },
              "sources": { "code": { "title": "Code", "evidence": "primary" }, "act": { "title": "Act", "evidence": "primary" } } }
            """,
        ["parameters.json"] = """
            { "limit": [ { "from": "2020-01-01", "to": "2027-12-31", "value": "500 EUR", "source": "code" }, { "from": "2028-01-01", "value": "600 EUR", "source": "code" } ],
              "vatRate": [ { "from": "2020-01-01", "to": "2029-12-31", "value": "10%", "source": "code" }, { "from": "2030-01-01", "to": "2032-12-31", "value": "12%", "source": "code" }, { "from": "2033-01-01", "value": "12%", "source": "act" } ],
              "toyRate": [ { "from": "2020-01-01", "to": "2031-12-31", "value": "1%", "source": "code" }, { "from": "2032-01-01", "value": "2%", "source": "code" } ] }
            """,
        ["tables.json"] = """{ "rates": { "keys": ["item.category"], "columns": { "duty": "percent" } } }""",
        ["tables/rates.csv"] = "item.category,duty,validFrom,validTo,source\nbooks,0%,2020-01-01,,code\ntoys,4%,2020-01-01,,code\n",
        ["procedures/is.post.json"] = """
            { "id": "is.post", "mode": "passive", "customsValue": "value",
              "eligibility": [ { "id": "value-limit", "require": "value <= limit", "because": { "en": "Over {limit}." }, "source": "code#1" } ],
              "charges": [ { "id": "vat", "kind": "vat", "per": "parcel", "base": "value", "rate": "vatRate", "rounding": "halfUp 0.01", "source": "code#2" } ],
              "documents": [ { "id": "identity", "need": "required", "stage": "on-request", "supplier": "buyer", "anyOf": [["identity"]], "source": "code#3" } ],
              "steps": [ { "id": "wait", "text": { "en": "Wait." }, "source": "code" } ] }
            """,
        ["procedures/is.trade.json"] = """
            { "id": "is.trade", "mode": "active", "channels": ["freight"], "customsValue": "value",
              "charges": [ { "id": "duty", "kind": "duty", "per": "item", "base": "item.value", "rate": "rates.duty + toyRate", "rounding": "halfUp 0.01", "source": "code#4" } ] }
            """,
    };

    /// <summary>The rulebook, with a text in one of its files exchanged.</summary>
    public static Rulebook Load(string? file = null, string from = "", string to = "") => Load(s_files.Where(f => f.Key != file).Append(new(file ?? "", file is null ? "" : Exchange(s_files[file], from, to))));

    /// <summary>The rulebook without a file.</summary>
    public static Rulebook Without(string file) => Load(s_files.Where(f => f.Key != file));

    /// <summary>The rulebook with a file more.</summary>
    public static Rulebook With(string file, string content) => Load(s_files.Append(new(file, content)));

    private static Rulebook Load(IEnumerable<KeyValuePair<string, string>> files) =>
        Rulebook.Load(files.Where(static f => f.Key.Length > 0).Select(static f => new RulebookFile(f.Key, Encoding.UTF8.GetBytes(f.Value))));

    private static string Exchange(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }
}
