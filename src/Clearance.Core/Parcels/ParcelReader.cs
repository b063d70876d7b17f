using System.Buffers;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>Reads parcels; null and every fault where a text is none.</summary>
internal static class ParcelReader
{
    public const int MostBytes = 1024 * 1024;

    public static Parcel? Read(ReadOnlySpan<byte> utf8, out ValueList<InputError> errors)
    {
        JsonErrors found = new();
        JsonNode? root = JsonText.Parse(utf8, "", MostBytes, found);
        Parcel? parcel = null;
        if (root is not null && !ParcelShapes.Parcel.TryRead(root, found, out parcel))
        {
            parcel = null;
        }

        errors = Publish(found);
        return parcel;
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
        [.. errors.ToList().Select(error => new InputError(error.Code, error.Place.Path, error.Place.Line, error.Place.Column, error.Message))];
}
