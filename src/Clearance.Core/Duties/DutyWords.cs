using Clearance.Json;

namespace Clearance.Duties;

/// <summary>The words of the contract for kinds of charges and for where they are paid.</summary>
internal static class DutyWords
{
    public static Words<ChargeKind> Kinds { get; } = new(
        ("duty", ChargeKind.Duty),
        ("surcharge", ChargeKind.Surcharge),
        ("excise", ChargeKind.Excise),
        ("vat", ChargeKind.Vat),
        ("importTax", ChargeKind.ImportTax),
        ("levy", ChargeKind.Levy),
        ("handling", ChargeKind.Handling));

    public static Words<Collector> Collectors { get; } = new(
        ("border", Collector.Border),
        ("seller", Collector.Seller),
        ("carrier", Collector.Carrier));
}
