namespace Clearance.Core.Tests.Oracle;

/// <summary>What a formula gives where it is known; unknown is null everywhere in the oracle.</summary>
internal abstract record Known;
