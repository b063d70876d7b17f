using System.Diagnostics.CodeAnalysis;

namespace Clearance.Json;

/// <summary>Reads a text; false where it is not of the form or the vocabulary.</summary>
internal delegate bool TextParser<T>(string text, [MaybeNullWhen(false)] out T value);
