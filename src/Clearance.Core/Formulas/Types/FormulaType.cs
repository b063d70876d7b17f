namespace Clearance.Formulas.Types;

/// <summary>The type of a formula; codes carry their vocabulary, or none while a literal waits for the other side's.</summary>
internal readonly record struct FormulaType(TypeKind Kind, Vocabulary? Vocabulary = null)
{
    public static FormulaType Number => new(TypeKind.Number);

    public static FormulaType Money => new(TypeKind.Money);

    public static FormulaType Boolean => new(TypeKind.Boolean);

    public static FormulaType Zero => new(TypeKind.Zero);

    public bool IsNumeric => Kind is TypeKind.Number or TypeKind.Money or TypeKind.Zero;

    public static FormulaType Code(Vocabulary? vocabulary) => new(TypeKind.Code, vocabulary);

    public bool Fits(FormulaType wanted) => Kind == wanted.Kind || (Kind == TypeKind.Zero && wanted.IsNumeric);

    public override string ToString() => Kind switch
    {
        TypeKind.Number => "a number",
        TypeKind.Money => "money",
        TypeKind.Boolean => "a boolean",
        TypeKind.Zero => "zero",
        _ => Vocabulary is null ? "a code" : $"a {Vocabulary.Name}",
    };
}
