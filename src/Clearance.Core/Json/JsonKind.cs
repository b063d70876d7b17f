namespace Clearance.Json;

internal enum JsonKind
{
    Object = 1,
    List = 2,
    Text = 3,
    Number = 4,
    Boolean = 5,
    Null = 6,
}
