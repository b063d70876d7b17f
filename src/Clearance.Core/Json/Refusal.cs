namespace Clearance.Json;

/// <summary>Why a text is refused, more exactly than by its form: a code of <see cref="ErrorCodes"/> and a sentence.</summary>
internal readonly record struct Refusal(string Code, string Message);
