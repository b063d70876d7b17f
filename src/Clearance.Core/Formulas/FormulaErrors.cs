using Clearance.Json;

namespace Clearance.Formulas;

/// <summary>Every code that a formula can be refused with. Codes are part of the contract: they are added, never renamed.</summary>
internal static class FormulaErrors
{
    public const string BadUnit = "bad-unit";
    public const string BarredComparison = "barred-comparison";
    public const string Cycle = "cycle";
    public const string NotInForce = "not-in-force";
    public const string ReadsCharge = "reads-charge";
    public const string Syntax = "formula-syntax";
    public const string TooLarge = "formula-too-large";
    public const string UnknownCode = "unknown-code";
    public const string UnknownFunction = "unknown-function";
    public const string UnknownName = "unknown-name";
    public const string WrongArguments = "wrong-arguments";
    public const string WrongScope = "wrong-scope";
    public const string WrongType = "wrong-type-in-formula";

    /// <summary>All codes in alphabetical order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        new(BadUnit, "The unit of a rounding or a share is not above 0, or depends on the parcel where it must not.", "Write the unit as a number above 0."),
        new(BarredComparison, "A goods category, HS code or place is compared with = or !=.", "Write in { … }, which takes what stands above into account."),
        new(Cycle, "A name depends on itself.", "Break the path that the message prints; to read a charge before its reliefs write assessed(…)."),
        new(Syntax, "The text is no formula.", "Mend it at the given column."),
        new(TooLarge, "A formula is nested too deeply, or stands at the end of too long a chain of names.", "Name parts of it as values; join values that only pass on another."),
        new(NotInForce, "A value or parameter is read on days on which it is not in force.", "Date the formula, or add an entry for those days."),
        new(ReadsCharge, "A rule of eligibility reads a charge, itself or through a value.", "Write the condition over facts and values that read no charge."),
        new(UnknownCode, "A code is no word of the vocabulary that stands on the other side, or a currency is unknown.", "Correct it to a word of the vocabulary."),
        new(UnknownFunction, "A function does not exist.", "Correct the name to one of those that the message lists."),
        new(UnknownName, "A name is no fact, value, parameter, table column, charge or allowance here.", "Correct the name, or declare it."),
        new(WrongArguments, "A function is given the wrong number or kind of arguments.", "Give it what the message asks for."),
        new(WrongScope, "A formula looks at one item, group or parcel where another is meant.", "Use sum, min, max, any, all, total or share."),
        new(WrongType, "Two operands, or a formula and its use, are of types that do not go together.", "Compare and add like with like; give what the place asks for."),
    ];
}
