using Clearance.Formulas.Syntax;

namespace Clearance.Core.Tests.Oracle;

/// <summary>An eligibility rule, or a relief with the charges that it waives.</summary>
internal sealed record Condition(string Id, Node Formula, Reach Reach, IReadOnlySet<string> Waives);
