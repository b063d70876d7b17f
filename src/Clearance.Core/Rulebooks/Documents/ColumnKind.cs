namespace Clearance.Rulebooks.Documents;

internal enum ColumnKind
{
    Percent = 1,
    Number = 2,
    Money = 3,
    Per = 4,
    Boolean = 5,
    Code = 6,
    Text = 7,
}
