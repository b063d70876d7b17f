using System.Collections.Immutable;
using Clearance.Formulas.Syntax;

namespace Clearance.Core.Tests.Oracle;

/// <summary>A charge in force; <paramref name="Keys"/> is empty but for a charge per group.</summary>
internal sealed record ChargeRule(string Id, Reach Per, ImmutableArray<string> Keys, Node? When, Node? Base, Node? Rate, Node? Amount, Rounding Rounding);
