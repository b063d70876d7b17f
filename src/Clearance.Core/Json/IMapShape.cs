namespace Clearance.Json;

/// <summary>A kind of JSON object whose keys are data, as a path into it needs to know it.</summary>
internal interface IMapShape
{
    Shape Value { get; }
}
