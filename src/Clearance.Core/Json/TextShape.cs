using System.Diagnostics.CodeAnalysis;
using Clearance.Values;

namespace Clearance.Json;

/// <summary>A JSON string of a form or a vocabulary.</summary>
internal sealed class TextShape<T>(string meaning, TextParser<T> parser) : Shape<T>
{
    public override string Meaning { get; } = meaning;

    /// <summary>A regular expression of the schema, at least as wide as the parser.</summary>
    public string? Pattern { get; init; }

    /// <summary>The vocabulary, where there is one: nearest words are named, and the schema lists it.</summary>
    public IReadOnlyCollection<string>? Words { get; init; }

    public int MostCharacters { get; init; } = Shapes.UsualLength;

    /// <summary>Whether the text may tell of a person, so that no message shows it.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Says which limit a value of good form breaks; null where none.</summary>
    public Func<T, string?>? Limit { get; init; }

    /// <summary>The words nearest to a text that is no word of the vocabulary; without it those of <see cref="Words"/>.</summary>
    public Func<string, IReadOnlyList<string>>? Nearest { get; init; }

    /// <summary>Says more of a text that was refused: the limit it breaks, or the part that is wrong; null where nothing more is known.</summary>
    public Func<string, Refusal?>? Explain { get; init; }

    public override bool Takes(JsonKind kind) => kind == JsonKind.Text;

    public override void WriteSchema(SchemaWriter schema)
    {
        schema.Json.WriteString("type"u8, "string"u8);
        if (Words is not null)
        {
            schema.WriteWords("enum", Words);
            return;
        }

        schema.Json.WriteNumber("maxLength"u8, MostCharacters);
        if (Pattern is not null)
        {
            schema.Json.WriteString("pattern"u8, Pattern);
        }
    }

    /// <summary>Whether a text is of the form and within every limit.</summary>
    public bool Accepts(string text) => TryRead(text, out _);

    /// <summary>Reads a text; a fault is told by the other overloads, which take its place.</summary>
    public bool TryRead(string text, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return text.Length <= MostCharacters && parser(text, out value) && Limit?.Invoke(value) is null;
    }

    /// <summary>Reads the key of a map.</summary>
    public bool TryRead(JsonMember member, JsonErrors errors, [MaybeNullWhen(false)] out T value)
    {
        bool isRead = TryRead(member.Name, out value);
        if (!isRead)
        {
            Report(member.Name, member.Place, errors);
        }

        return isRead;
    }

    /// <summary>Reads a text that stands elsewhere than in JSON, such as the cell of a table.</summary>
    public bool TryRead(string text, Place place, JsonErrors errors, [MaybeNullWhen(false)] out T value)
    {
        bool isRead = TryRead(text, out value);
        if (!isRead)
        {
            Report(text, place, errors);
        }

        return isRead;
    }

    protected override bool TryReadGiven(JsonNode node, JsonErrors errors, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node.Kind != JsonKind.Text)
        {
            ReportType(node, errors);
            return false;
        }

        // A place is made where there is something to report, and nowhere else.
        bool isRead = TryRead(node.Text, out value);
        if (!isRead)
        {
            Report(node.Text, node.Place, errors);
        }

        return isRead;
    }

    private void Report(string text, Place place, JsonErrors errors)
    {
        if (text.Length > MostCharacters)
        {
            errors.Add(ErrorCodes.TooLong, place, $"The text has {text.Length} characters; at most {MostCharacters} are allowed. Shorten it.");
        }
        else if (parser(text, out T? value) && Limit?.Invoke(value) is string broken)
        {
            errors.Add(ErrorCodes.OutOfRange, place, IsPersonal ? broken : $"{Quoted.Show(text)}: {broken}");
        }
        else
        {
            ReportValue(text, place, errors);
        }
    }

    private void ReportValue(string text, Place place, JsonErrors errors)
    {
        if (errors.IsFull)
        {
            errors.Add(ErrorCodes.BadValue, place, "");
            return;
        }

        string shown = IsPersonal ? "This" : Quoted.Show(text);
        if (Explain?.Invoke(text) is Refusal refusal)
        {
            errors.Add(refusal.Code, place, $"{shown}: {refusal.Message}");
            return;
        }

        IReadOnlyList<string> nearest = (Nearest, Words) switch
        {
            (not null, _) => Nearest(text),
            (_, not null) => NearestWords.Find(text, Words),
            _ => [],
        };
        errors.Add(ErrorCodes.BadValue, place, $"{shown} is not {Meaning}.{NearestWords.Ask(nearest)}");
    }
}
