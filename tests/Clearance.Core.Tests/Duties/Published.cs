using Clearance.Core.Tests.Support;
using Clearance.Duties;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Duties;

/// <summary>Files of published rates that lie beside the tests.</summary>
internal static class Published
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Clearance.Core.Tests", "Duties", "Data", name));

    /// <summary>Rates as <c>2018-06-11 USD 1.1790</c>.</summary>
    public static string Show(ExchangeRate rate) => FormattableString.Invariant($"{rate.Published:yyyy-MM-dd} {rate.To} {rate.Numerator}");

    /// <summary>Faults as <c>out-of-range 3:41</c>.</summary>
    public static string Show(ValueList<InputError> errors) => string.Join("; ", errors.Select(static e => FormattableString.Invariant($"{e.Code} {e.Line}:{e.Column}")));
}
