using System.Globalization;
using Clearance.Parcels;

namespace Clearance.Cli.Tables;

/// <summary>What tables call an item.</summary>
internal static class ItemNames
{
    /// <summary>The place in the parcel and the description: <c>items[0] Face cream 30 ml</c>.</summary>
    public static string Of(Parcel parcel, int item) =>
        string.Create(CultureInfo.InvariantCulture, $"items[{item}] {parcel.Items[item].Description}").TrimEnd();
}
