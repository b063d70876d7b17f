using System.Text;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Holds what the engine says against what the oracle says, figure by figure and exactly.</summary>
internal static class OracleComparison
{
    /// <summary>Fails, with every difference and the parcel as JSON, where the two disagree.</summary>
    public static void MustAgree(OracleReport expected, ClearanceReport report, Parcel parcel, string made)
    {
        List<string> differences = [.. Differences(expected, EngineReading.Read(report))];
        if (differences.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, [$"{made}:", .. differences.Take(20), Written(parcel)]));
        }
    }

    public static IEnumerable<string> Differences(OracleReport expected, OracleReport actual)
    {
        Dictionary<string, OracleOption> options = actual.Options.ToDictionary(option => option.Procedure, StringComparer.Ordinal);
        return Differ("procedures", Joined(expected.Options.Select(option => option.Procedure).Order()), Joined(options.Keys.Order()))
            // Before any law is known there is no currency to reckon in.
            .Concat(expected.Options.All(option => option.Status is "notInForce") ? [] : Differ("currency", expected.Currency, actual.Currency))
            .Concat(expected.Options.Where(option => options.ContainsKey(option.Procedure)).SelectMany(option => Differences(option, options[option.Procedure])));
    }

    private static IEnumerable<string> Differences(OracleOption expected, OracleOption actual)
    {
        string where = expected.Procedure;
        return Differ($"{where} status", expected.Status, actual.Status)
            .Concat(Differ($"{where} reasons", Joined(expected.Reasons), Joined(actual.Reasons)))
            .Concat(Differ($"{where} customs value", Shown(expected.CustomsValue), Shown(actual.CustomsValue)))
            .Concat(expected.Values.SelectMany(value => Differ($"{where} value {value.Key}", Joined(value.Value.Select(Shown)), Joined(actual.Values.GetValueOrDefault(value.Key, []).Select(Shown)))))
            .Concat(Charges(where, expected, actual))
            .Concat(Differ($"{where} total", Shown(expected.Total), Shown(actual.Total)));
    }

    private static IEnumerable<string> Charges(string where, OracleOption expected, OracleOption actual)
    {
        foreach (string id in expected.Charges.Concat(actual.Charges).Select(charge => charge.Id).Distinct(StringComparer.Ordinal))
        {
            // What does not arise is not listed, so that it does not matter how it is kept.
            List<OracleCharge> due = [.. expected.Charges.Where(charge => charge.Id == id && charge.IsListed is not false)];
            List<OracleCharge> found = [.. actual.Charges.Where(charge => charge.Id == id && charge.IsListed is not false)];
            foreach (string difference in Differ($"{where} charge {id}, instances", due.Count, found.Count))
            {
                yield return difference;
            }

            foreach ((OracleCharge left, OracleCharge right) in due.Zip(found))
            {
                string instance = $"{where} charge {id} {(left.Item is int item ? $"of item {item}" : left.Items is { } items ? $"of items {Joined(items)}" : "")}";
                IEnumerable<string> differences = Differ($"{instance} item", left.Item, right.Item)
                    .Concat(Differ($"{instance} items", left.Items is { } some ? Joined(some) : "", right.Items is { } others ? Joined(others) : ""))
                    .Concat(Differ($"{instance} listed", left.IsListed, right.IsListed))
                    .Concat(Differ($"{instance} assessed", Shown(left.Assessed), Shown(right.Assessed)))
                    .Concat(Differ($"{instance} due", Shown(left.Due), Shown(right.Due)))
                    .Concat(Differ($"{instance} waived by", left.WaivedBy, right.WaivedBy));
                foreach (string difference in differences)
                {
                    yield return difference;
                }
            }
        }
    }

    private static IEnumerable<string> Differ<T>(string what, T expected, T actual) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? [] : [$"{what}: the oracle says {expected}, the engine {actual}"];

    private static string Shown(object? value) => value?.ToString() ?? "unknown";

    private static string Joined<T>(IEnumerable<T> values) => string.Join(", ", values);

    private static string Written(Parcel parcel)
    {
        var json = new System.Buffers.ArrayBufferWriter<byte>();
        parcel.WriteJson(json);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
