namespace Clearance.Json;

/// <summary>Every code that reading an input can report. Codes are part of the contract: they are added, never renamed.</summary>
internal static class ErrorCodes
{
    public const string BadPeriod = "bad-period";
    public const string BadValue = "bad-value";
    public const string ConflictingKeys = "conflicting-keys";
    public const string DuplicateColumn = "duplicate-column";
    public const string DuplicateFile = "duplicate-file";
    public const string DuplicateId = "duplicate-id";
    public const string DuplicateKey = "duplicate-key";
    public const string InvalidText = "invalid-text";
    public const string InvalidUtf8 = "invalid-utf8";
    public const string MalformedCsv = "malformed-csv";
    public const string MalformedJson = "malformed-json";
    public const string MissingCell = "missing-cell";
    public const string MissingColumn = "missing-column";
    public const string MissingFile = "missing-file";
    public const string MissingKey = "missing-key";
    public const string MoreErrors = "more-errors";
    public const string NotEvaluated = "not-evaluated";
    public const string NullValue = "null-value";
    public const string OutOfRange = "out-of-range";
    public const string RowWidth = "row-width";
    public const string TooDeep = "too-deep";
    public const string TooFew = "too-few";
    public const string TooLarge = "too-large";
    public const string TooLong = "too-long";
    public const string TooMany = "too-many";
    public const string UnknownColumn = "unknown-column";
    public const string UnknownFile = "unknown-file";
    public const string UnknownKey = "unknown-key";
    public const string UnknownSource = "unknown-source";
    public const string WrongType = "wrong-type";

    /// <summary>All codes in alphabetical order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        new(BadPeriod, "A period ends before it begins.", "Correct the first or the last day; both are included."),
        new(BadValue, "A text is not of the form, or not of the vocabulary, that stands here.", "Write one of the allowed values that the message names."),
        new(ConflictingKeys, "Two entries exclude each other, or one needs another that is absent.", "Keep one of the two, or add the one that is needed."),
        new(DuplicateColumn, "A table names a column twice.", "Remove one of the two columns."),
        new(DuplicateFile, "A rulebook holds two files of one path.", "Remove one of the two files."),
        new(DuplicateId, "Two things have one id.", "Give one of them another id; versions of one rule belong into one list."),
        new(DuplicateKey, "An object has a key twice.", "Remove one of the two; which one is meant cannot be guessed."),
        new(InvalidText, "A text holds half of a surrogate pair.", "Write the whole character, or remove the escape."),
        new(InvalidUtf8, "The bytes are not UTF-8.", "Save the text as UTF-8."),
        new(MalformedCsv, "A quoted cell does not follow RFC 4180.", "Close the quotation mark, and write a quotation mark inside a cell twice."),
        new(MalformedJson, "The text is not JSON.", "Mend the syntax at the given place; comments and trailing commas are not allowed."),
        new(MissingCell, "A cell that every row needs is empty.", "Write the first day and the source of the row."),
        new(MissingColumn, "The header of a table lacks a column.", "Add the column to the header and to every row."),
        new(MissingFile, "A file that the rulebook needs is absent.", "Add the file."),
        new(MissingKey, "A required key is absent.", "Add the key."),
        new(MoreErrors, "There are more errors than are listed.", "Mend the listed ones and read again."),
        new(NotEvaluated, "Figures of a parcel lead beyond any amount of money; only a line of a batch has this, other verbs say it in words.", "Correct the parcel, or tell the author of the rulebook."),
        new(NullValue, "A value is null.", "Leave the key out where the value is unknown."),
        new(OutOfRange, "A value is beyond its limit.", "Write a value within the limit that the message names."),
        new(RowWidth, "A row has more or fewer cells than the header.", "Give the row one cell for each column; empty cells keep their comma."),
        new(TooDeep, "Objects and lists are nested too deeply.", "Flatten the text; no valid input comes near the limit."),
        new(TooFew, "A list has fewer entries than needed.", "Add entries, or leave the whole list out where it is optional."),
        new(TooLarge, "The text is larger than allowed.", "Split the input."),
        new(TooLong, "A text is longer than allowed.", "Shorten the text."),
        new(TooMany, "There are more entries than allowed.", "Split the input."),
        new(UnknownColumn, "The header of a table names an undeclared column, or that of a file of parcels one that is no path of a parcel.", "Correct the name; a column of a table may be declared in tables.json."),
        new(UnknownFile, "A rulebook holds a file that no rulebook has.", "Correct the path, or remove the file."),
        new(UnknownKey, "An object has a key that is not known there.", "Correct the key to one of the allowed ones, or remove it."),
        new(UnknownSource, "A source is cited that rulebook.json does not declare.", "Correct the id, or declare the source."),
        new(WrongType, "A value is of another JSON type than expected.", "Write the value in the expected type; money and percentages are texts."),
    ];
}
