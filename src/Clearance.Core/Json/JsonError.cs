namespace Clearance.Json;

/// <summary>One fault of an input: a stable code of <see cref="ErrorCodes"/>, where it stands, and what to do.</summary>
internal sealed record JsonError(string Code, Place Place, string Message);
