namespace Clearance.Json;

/// <summary>A kind of JSON array, as a path into it needs to know it.</summary>
internal interface IListShape
{
    Shape Entry { get; }

    int MostEntries { get; }
}
