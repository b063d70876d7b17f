namespace Clearance.Rulebooks;

/// <summary>A file of a rulebook.</summary>
/// <remarks>
/// <para>Equality is that of the path and of the same memory, not of its bytes. Immutable as long as nobody writes to the memory.</para>
/// </remarks>
/// <param name="Path">The path inside the folder of the rulebook, with <c>/</c> between its parts: <c>procedures/cn.post.json</c>.</param>
/// <param name="Content">The bytes of the file, UTF-8, at most 16 MiB.</param>
public sealed record RulebookFile(string Path, ReadOnlyMemory<byte> Content);
