using System.Globalization;

namespace Clearance.Declarations;

/// <summary>Paths into a case, as the reader writes them.</summary>
internal static class Paths
{
    public static string Line(int line, string? key = null) => Of("declaration.items", line, key);

    public static string Item(string part, int item) => Of(part + ".items", item, null);

    public static string OfReceipt(int line) => Of("evidence.receipt.lines", line, null);

    private static string Of(string list, int index, string? key) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]{(key is null ? "" : "." + key)}");
}
