using Clearance.Values;

namespace Clearance.Core.Benchmarks.Tables;

/// <summary>What the tariff and the tables of VAT, consumption tax and restrictions say of a code or a category.</summary>
/// <typeparam name="T">Rates as <see cref="decimal"/> fractions, or as <see cref="long"/> hundredths of a percent.</typeparam>
internal sealed record TariffRow<T>
    where T : struct
{
    /// <summary>The duty; null where the tables hold none.</summary>
    public T? Duty { get; init; }

    /// <summary>The origin whose duty the tables do not hold.</summary>
    public CountryCode? Excepted { get; init; }

    public T? Vat { get; init; }

    public T? OrdinaryExcise { get; init; }

    public T? HighExcise { get; init; }

    /// <summary>Consumption tax in yuan a kilogram besides the rate.</summary>
    public int PerKilogram { get; init; }

    public Threshold HighEnd { get; init; }

    /// <summary>None where the code says nothing and the category decides.</summary>
    public GoodsControl Control { get; init; }
}
