namespace Clearance.Core.Tests.Oracle;

/// <summary>How codes stand to one another: places, HS codes and categories have some above others.</summary>
internal enum CodeKind
{
    Plain = 1,
    Place = 2,
    Hs = 3,
    Category = 4,
}
