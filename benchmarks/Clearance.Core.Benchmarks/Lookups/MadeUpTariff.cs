using System.Globalization;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Lookups;

/// <summary>A tariff of so many codes, made from a seed, and queries of ten digits that end at codes of 10, 8, 6 or 4.</summary>
internal sealed class MadeUpTariff
{
    private const int Digits = 10;

    /// <summary>Makes codes, all different: a heading for some, then longer ones under them.</summary>
    public MadeUpTariff(int codes)
    {
        var random = new Random(codes);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var list = new List<string>(codes);
        while (list.Count < codes)
        {
            string full = random.NextInt64(100_000_000, 9_799_999_999).ToString("0000000000", CultureInfo.InvariantCulture);
            string code = full[..(random.Next(20) switch { 0 => 4, < 4 => 6, < 9 => 8, _ => Digits })];
            if (known.Add(code))
            {
                list.Add(code);
            }
        }

        Codes = [.. list.Select(Prefix)];
        Queries = [.. Enumerable.Range(0, 1 << 17).Select(_ => Prefix(Lengthen(list[random.Next(list.Count)], random)))];
    }

    public HsCode[] Codes { get; }

    /// <summary>So many queries of ten digits that a processor cannot learn them; the first 1,024 serve as those that it can.</summary>
    public HsCode[] Queries { get; }

    private static string Lengthen(string code, Random random) => code + random.NextInt64(10_000_000_000).ToString("0000000000", CultureInfo.InvariantCulture)[..(Digits - code.Length)];

    private static HsCode Prefix(string digits) => HsCode.Parse(digits);
}
