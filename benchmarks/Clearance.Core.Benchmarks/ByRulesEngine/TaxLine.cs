namespace Clearance.Core.Benchmarks.ByRulesEngine;

/// <summary>An item of a <see cref="TaxCase"/> with the rates that its rows state, as fractions.</summary>
/// <param name="Value">The price of the item in yuan.</param>
/// <param name="Price">The same with its part of freight and insurance, to the fen.</param>
/// <param name="ImportTax">The rate of the tax on articles.</param>
/// <param name="Free">Free of tax up to so many of its kind; 0 for goods of which none is free.</param>
/// <param name="Most">Goods above so many of its kind; 0 for goods without such a limit.</param>
/// <param name="OfItsKind">So many are in the parcel.</param>
/// <param name="Duty">The rate of duty.</param>
/// <param name="Excise">The rate of consumption tax.</param>
/// <param name="Specific">Consumption tax by weight, in yuan.</param>
/// <param name="Vat">The rate of VAT.</param>
public sealed record TaxLine(decimal Value, decimal Price, decimal ImportTax, int Free, int Most, int OfItsKind, decimal Duty, decimal Excise, decimal Specific, decimal Vat);
