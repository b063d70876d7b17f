namespace Clearance.Json;

/// <summary>A kind of JSON object, declared once: it reads objects, and writes their schema and their table of keys.</summary>
internal interface IObjectShape
{
    string Name { get; }

    string Description { get; }

    IReadOnlyList<Field> Fields { get; }

    /// <summary>Writes the whole schema of the object, where <see cref="Shape.WriteSchema"/> writes a reference to it.</summary>
    void WriteDefinition(SchemaWriter schema);
}
