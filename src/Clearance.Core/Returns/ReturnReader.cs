using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Returns;

/// <summary>Reads return cases; null and every fault where a text is none.</summary>
internal static class ReturnReader
{
    /// <summary>Room for a parcel and a list of what is returned, of a thousand lines each.</summary>
    public const int MostBytes = 2 * ParcelReader.MostBytes;

    public static ReturnCase? Read(ReadOnlySpan<byte> utf8, out ValueList<InputError> errors) =>
        ParcelReader.Read(utf8, ReturnShapes.Case, MostBytes, out errors);
}
