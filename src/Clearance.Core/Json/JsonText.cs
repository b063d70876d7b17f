using System.Text.Json;

namespace Clearance.Json;

/// <summary>Parses UTF-8 JSON into nodes with places: no comments, no trailing commas, one value, nesting bounded.</summary>
internal ref struct JsonText
{
    public const int MostLevels = 32;

    private const int MostValues = 1_000_000;
    private const int NamePlaces = 64;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly string _file;
    private readonly JsonErrors _errors;
    private readonly string?[] _names = new string?[NamePlaces];
    private Utf8JsonReader _reader;
    private TextCursor _cursor;
    private JsonNode? _open;
    private int _values;

    private JsonText(ReadOnlySpan<byte> utf8, string file, JsonErrors errors)
    {
        _utf8 = utf8;
        _file = file;
        _errors = errors;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostLevels + 1 });
        _cursor = new TextCursor(utf8);
    }

    /// <summary>The root value; null, with one error, where the text cannot be parsed.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> bytes, string file, int mostBytes, JsonErrors errors)
    {
        if (!Utf8Text.TryCheck(bytes, file, mostBytes, errors, out ReadOnlySpan<byte> utf8))
        {
            return null;
        }

        JsonText text = new(utf8, file, errors);
        try
        {
            text._reader.Read();
            JsonNode? root = text.ReadValue(null, null, 0, 1);
            if (root is not null)
            {
                // Throws where anything but white space follows.
                text._reader.Read();
            }

            return root;
        }
        catch (JsonException exception)
        {
            text.ReportMalformed(exception);
            return null;
        }
    }

    private JsonNode? ReadValue(JsonNode? parent, string? key, int index, int level)
    {
        _cursor.MoveTo((int)_reader.TokenStartIndex);
        JsonKind kind = KindOf(_reader.TokenType);
        bool isEscaped = kind == JsonKind.Text && _reader.ValueIsEscaped;
        string? text = ReadText(kind);
        JsonNode node = new(_file, parent, key, index, kind, _cursor.Line, _cursor.Column) { Text = text ?? "", HasEscapes = isEscaped };
        if (text is null)
        {
            _errors.Add(ErrorCodes.InvalidText, node.Place, "The text holds half of a surrogate pair (\\ud800 to \\udfff). Write the whole character.");
            return null;
        }

        _values++;
        if (_values > MostValues)
        {
            _errors.Add(ErrorCodes.TooMany, node.Place, $"The text holds more than {MostValues} values. Split the input.");
            return null;
        }

        if (kind is not (JsonKind.Object or JsonKind.List))
        {
            return node;
        }

        if (level > MostLevels)
        {
            _errors.Add(ErrorCodes.TooDeep, node.Place, $"Objects and lists are nested more than {MostLevels} deep. Flatten the text.");
            return null;
        }

        bool isWhole = kind == JsonKind.Object ? ReadMembers(node, level) : ReadItems(node, level);
        _open = parent;
        return isWhole ? node : null;
    }

    private bool ReadMembers(JsonNode node, int level)
    {
        _open = node;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            _cursor.MoveTo((int)_reader.TokenStartIndex);
            (int line, int column) = (_cursor.Line, _cursor.Column);
            if (ReadName() is not string name)
            {
                _errors.Add(ErrorCodes.InvalidText, node.Place with { Line = line, Column = column }, "The key holds half of a surrogate pair (\\ud800 to \\udfff). Write the whole character.");
                return false;
            }

            _reader.Read();
            if (ReadValue(node, name, 0, level + 1) is not JsonNode value)
            {
                return false;
            }

            node.Add(new JsonMember(name, line, column, value));
        }

        return true;
    }

    private bool ReadItems(JsonNode node, int level)
    {
        _open = node;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(node, null, node.Items.Length, level + 1) is not JsonNode item)
            {
                return false;
            }

            node.Add(item);
        }

        return true;
    }

    /// <summary>The text of a scalar, "" of a container, null of a string that is no valid text.</summary>
    // Keys repeat from object to object: each is one text as long as no other takes its place.
    private readonly string? ReadName()
    {
        ReadOnlySpan<byte> written = _reader.ValueSpan;
        if (_reader.ValueIsEscaped || written.IsEmpty)
        {
            return ReadText(JsonKind.Text);
        }

        ref string? known = ref _names[(written.Length + (written[0] * 5) + (written[^1] * 3)) % NamePlaces];
        if (known is null || !_reader.ValueTextEquals(known))
        {
            known = ReadText(JsonKind.Text);
        }

        return known;
    }

    private readonly string? ReadText(JsonKind kind)
    {
        switch (kind)
        {
            case JsonKind.Number:
                return System.Text.Encoding.ASCII.GetString(_reader.ValueSpan);
            case JsonKind.Boolean:
                return _reader.TokenType == JsonTokenType.True ? "true" : "false";
            case JsonKind.Text:
                try
                {
                    return _reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    return null;
                }

            default:
                return "";
        }
    }

    private readonly void ReportMalformed(JsonException exception)
    {
        int offset = JsonSyntax.OffsetOf(_utf8, exception);
        TextCursor cursor = new(_utf8);
        cursor.MoveTo(offset);
        Place place = new(_file, _open?.Place.Path ?? InputPath.Root, cursor.Line, cursor.Column);
        _errors.Add(ErrorCodes.MalformedJson, place, JsonSyntax.Describe(_utf8, offset, _open is not null));
    }

    private static JsonKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonKind.Object,
        JsonTokenType.StartArray => JsonKind.List,
        JsonTokenType.String => JsonKind.Text,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.True or JsonTokenType.False => JsonKind.Boolean,
        _ => JsonKind.Null,
    };
}
