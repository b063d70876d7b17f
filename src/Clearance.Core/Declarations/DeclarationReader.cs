using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>Reads declaration cases; null and every fault where a text is none.</summary>
internal static class DeclarationReader
{
    /// <summary>Room for a parcel, a declaration and a receipt of a thousand lines each.</summary>
    public const int MostBytes = 4 * ParcelReader.MostBytes;

    public static DeclarationCase? Read(ReadOnlySpan<byte> utf8, out ValueList<InputError> errors) =>
        ParcelReader.Read(utf8, DeclarationShapes.Case, MostBytes, out errors);
}
