namespace Clearance;

/// <summary>What a name of a formula stood for.</summary>
/// <remarks>Equality is that of both. Immutable, safe to share between threads.</remarks>
/// <param name="Name">The name as the formula writes it; of an item's fact with the item, as in <c>item.value[0]</c>.</param>
/// <param name="Value">The value; <c>unknown</c> where facts are missing.</param>
public sealed record NamedValue(string Name, string Value);
