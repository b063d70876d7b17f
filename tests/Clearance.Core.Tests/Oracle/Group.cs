using System.Collections.Immutable;

namespace Clearance.Core.Tests.Oracle;

/// <summary>The items that a charge per group takes together: those equal in all <paramref name="Keys"/>.</summary>
internal sealed record Group(ImmutableArray<string> Keys, ImmutableArray<int> Items);
