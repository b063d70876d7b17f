namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>The types that made-up formulas have; codes occur in them only inside tests.</summary>
internal enum MadeType
{
    Number = 1,
    Money = 2,
    Boolean = 3,
}
