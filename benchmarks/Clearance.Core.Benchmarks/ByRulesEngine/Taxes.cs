namespace Clearance.Core.Benchmarks.ByRulesEngine;

/// <summary>The taxes in C#, for rules whose text only calls them.</summary>
public static class Taxes
{
    private const decimal OrderLimit = 5000m;
    private const decimal RetailShare = 0.7m;

    /// <summary>The tax on articles.</summary>
    public static decimal ImportTax(TaxCase parcel) => Sum(parcel, static (_, line) => ImportTax(line));

    /// <summary>The tax on articles that are no free printed matter.</summary>
    public static decimal Counted(TaxCase parcel) => Sum(parcel, static (_, line) => line.Free > 0 && line.OfItsKind <= line.Free ? 0m : ImportTax(line));

    /// <summary>Duty by e-commerce retail.</summary>
    public static decimal Duty(TaxCase parcel) => Sum(parcel, Duty);

    /// <summary>Consumption tax by e-commerce retail.</summary>
    public static decimal Excise(TaxCase parcel) => Sum(parcel, static (all, line) => line.Excise == 0m
        ? Fen(line.Specific * Part(all))
        : Fen(((Taxed(all, line) * line.Excise) + (line.Specific * (1m - line.Excise))) * Part(all) / (1m - line.Excise)));

    /// <summary>VAT by e-commerce retail.</summary>
    public static decimal Vat(TaxCase parcel) => Sum(parcel, static (all, line) => Fen(Taxed(all, line) * line.Vat * Part(all) / (1m - line.Excise)));

    /// <summary>Whether there are more copies of some kind of printed or recorded matter than one person reads.</summary>
    public static bool HasTooManyPublications(TaxCase parcel)
    {
        ArgumentNullException.ThrowIfNull(parcel);
        return parcel.Lines.Any(static line => line.Most > 0 && line.OfItsKind > line.Most);
    }

    private static decimal Sum(TaxCase parcel, Func<TaxCase, TaxLine, decimal> tax)
    {
        decimal sum = 0m;
        foreach (TaxLine line in parcel.Lines)
        {
            sum += tax(parcel, line);
        }

        return sum;
    }

    private static decimal ImportTax(TaxLine line) =>
        Fen(line.Free > 0 && line.OfItsKind > line.Free ? line.Value * line.ImportTax * (line.OfItsKind - line.Free) / line.OfItsKind : line.Value * line.ImportTax);

    private static decimal Duty(TaxCase parcel, TaxLine line) => parcel.Order > OrderLimit ? Fen(line.Price * line.Duty) : 0m;

    private static decimal Taxed(TaxCase parcel, TaxLine line) => line.Price + Duty(parcel, line) + line.Specific;

    private static decimal Part(TaxCase parcel) => parcel.Order > OrderLimit ? 1m : RetailShare;

    private static decimal Fen(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
