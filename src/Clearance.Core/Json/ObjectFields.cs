namespace Clearance.Json;

/// <summary>Takes the declaration of an object's fields and of the checks between them.</summary>
internal sealed class ObjectFields
{
    private readonly List<Field> _fields = [];
    private readonly List<Action<FieldValues>> _checks = [];

    public IReadOnlyList<Field> Fields => _fields;

    public IReadOnlyList<Action<FieldValues>> Checks => _checks;

    public bool KeepsSound { get; private set; }

    /// <summary>
    /// Lets the object be built even where fields are faulty, so that the rest is checked further: required fields then need a fallback, and
    /// what builds it gives null where too little is sound.
    /// </summary>
    public void KeepSound() => KeepsSound = true;

    public Field<T> Required<T>(string name, Shape<T> shape, string description)
        where T : notnull => Add(name, shape, description, true);

    public Field<T> Optional<T>(string name, Shape<T> shape, string description)
        where T : notnull => Add(name, shape, description, false);

    /// <summary>Adds a check that runs even where some fields are faulty, so that it asks with TryGet.</summary>
    public void Check(Action<FieldValues> check) => _checks.Add(check);

    private Field<T> Add<T>(string name, Shape<T> shape, string description, bool isRequired)
        where T : notnull
    {
        Field<T> field = new(name, shape, description, isRequired, _fields.Count);
        _fields.Add(field);
        return field;
    }
}
