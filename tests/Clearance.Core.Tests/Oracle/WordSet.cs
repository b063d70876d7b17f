using System.Collections.Immutable;

namespace Clearance.Core.Tests.Oracle;

/// <summary>A set of codes; only the right side of <c>in</c> asks for one.</summary>
internal sealed record WordSet(ImmutableArray<string> Codes) : Known;
