namespace Clearance.Formulas.Types;

internal enum TypeKind
{
    Number = 1,
    Money = 2,
    Boolean = 3,
    Code = 4,

    /// <summary>The literal 0, which is a number or money as the other side wants.</summary>
    Zero = 5,
}
