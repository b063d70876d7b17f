namespace Clearance.Core.Tests.Oracle;

/// <summary>How often a formula has a result: once a parcel, once an item, or once a group of items.</summary>
internal enum Reach
{
    Parcel = 1,
    Item = 2,
    Group = 3,
}
