namespace Clearance.Formulas;

/// <summary>The stable codes of what can be wrong with a formula.</summary>
internal static class FormulaErrors
{
    public const string Syntax = "formula-syntax";
    public const string TooLarge = "formula-too-large";
    public const string UnknownName = "unknown-name";
    public const string UnknownFunction = "unknown-function";
    public const string WrongArguments = "wrong-arguments";
    public const string UnknownCode = "unknown-code";
    public const string WrongType = "wrong-type-in-formula";
    public const string WrongScope = "wrong-scope";
    public const string BarredComparison = "barred-comparison";
    public const string Cycle = "cycle";
    public const string ReadsCharge = "reads-charge";
    public const string NotInForce = "not-in-force";
    public const string BadUnit = "bad-unit";
}
