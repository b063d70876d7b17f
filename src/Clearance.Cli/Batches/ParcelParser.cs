using System.Diagnostics.CodeAnalysis;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Batches;

/// <summary>Reads the parcel of a line; false, with every fault, where it is none. Safe to call from several threads.</summary>
internal delegate bool ParcelParser(ReadOnlySpan<byte> line, [NotNullWhen(true)] out Parcel? parcel, out ValueList<InputError> errors);
