using System.Runtime.InteropServices;
using Clearance.Json;

namespace Clearance.Parcels;

/// <summary>One step of a path into a parcel: a key of an object, or without a key a place in a list, and what stands there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnStep(string? Key, int Index, Shape Shape)
{
    /// <summary>The JSON type that a container at this step has; null at the end of a path.</summary>
    public JsonKind? Container => Shape.Takes(JsonKind.Object) ? JsonKind.Object
        : Shape.Takes(JsonKind.List) ? JsonKind.List
        : null;
}
