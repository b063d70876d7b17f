using Clearance.Json;
using Clearance.Values;

namespace Clearance.Rulebooks.Comparing;

/// <summary>One part of an entry of law as the rulebook writes it; <paramref name="IsSubstance"/> is false for names and remarks that nothing is decided by.</summary>
internal readonly record struct LawField(string Name, string Text, bool IsSubstance = true)
{
    public static IEnumerable<LawField> Of(string name, Located? text) => text is null ? [] : [new LawField(name, text.Text)];

    public static IEnumerable<LawField> Of(string name, string? text) => text is null ? [] : [new LawField(name, text)];

    public static IEnumerable<LawField> Of(string name, IEnumerable<Located> words) => Of(name, words.Any() ? string.Join(", ", words) : null);

    /// <summary>A text in each of its languages.</summary>
    public static IEnumerable<LawField> Of(string name, LocalizedText? text, bool isSubstance = true) =>
        text is null ? [] : text.Languages.Select(l => new LawField($"{name}.{l}", text.In(l), isSubstance));
}
