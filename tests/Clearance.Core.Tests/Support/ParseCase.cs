namespace Clearance.Core.Tests.Support;

/// <summary>How a type reads text, without the type.</summary>
/// <param name="Name">The type.</param>
/// <param name="Default">Its default value, which a failed reading leaves.</param>
/// <param name="Parse">Reads or throws.</param>
/// <param name="TryParse">Reads or says no.</param>
/// <param name="Lawful">Texts that read and that the value shows again.</param>
/// <param name="Alike">Other spellings: text, and what the value shows.</param>
/// <param name="Unlawful">Texts that do not read.</param>
public sealed record ParseCase(
    string Name,
    object Default,
    Func<string, object> Parse,
    Func<string?, (bool Read, object Value)> TryParse,
    IReadOnlyList<string> Lawful,
    IReadOnlyList<(string Text, string Shown)> Alike,
    IReadOnlyList<string> Unlawful)
{
    /// <summary>For the names of the tests.</summary>
    public override string ToString() => Name;
}
