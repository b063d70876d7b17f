using System.Buffers;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>Reads parcels; null and every fault where a text is none.</summary>
internal static class ParcelReader
{
    public const int MostBytes = 1024 * 1024;

    public static Parcel? Read(ReadOnlySpan<byte> utf8, out ValueList<InputError> errors) => Read(utf8, ParcelShapes.Parcel, MostBytes, out errors);

    /// <summary>Reads an input of any shape; null and every fault where a text is none.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> utf8, ObjectShape<T> shape, int mostBytes, out ValueList<InputError> errors)
        where T : class
    {
        JsonErrors found = new();
        JsonNode? root = JsonText.Parse(utf8, "", mostBytes, found);
        T? value = null;
        if (root is not null && !shape.TryRead(root, found, out value))
        {
            value = null;
        }

        errors = Publish(found);
        return value;
    }

    public static Parcel? Read(ReadOnlySequence<byte> utf8, out ValueList<InputError> errors)
    {
        if (utf8.IsSingleSegment)
        {
            return Read(utf8.FirstSpan, out errors);
        }

        if (utf8.Length <= MostBytes)
        {
            return Read(utf8.ToArray(), out errors);
        }

        errors = [new InputError(ErrorCodes.TooLarge, "", 0, 0, Utf8Text.TooLarge(utf8.Length, MostBytes))];
        return null;
    }

    public static ValueList<InputError> Publish(JsonErrors errors) =>
        [.. errors.ToList().Select(error => new InputError(error.Code, error.Place.Path.ToString(), error.Place.Line, error.Place.Column, error.Message))];
}
