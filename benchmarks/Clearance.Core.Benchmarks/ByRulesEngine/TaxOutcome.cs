namespace Clearance.Core.Benchmarks.ByRulesEngine;

/// <summary>What RulesEngine says of a parcel by post and by e-commerce retail: whether each is open, and what it charges in yuan where it is.</summary>
internal sealed record TaxOutcome(bool IsPostOpen, decimal ImportTax, decimal PostTotal, bool IsRetailOpen, decimal Duty, decimal Excise, decimal Vat);
