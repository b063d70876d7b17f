using System.Globalization;
using Clearance.Core.Tests.Support;

namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>Makes formulas that have a type and a reach by construction, out of all functions and operators.</summary>
internal sealed class FormulaMaker(Random random, MadeNames names)
{
    public string Make(MadeType type, MadeContext context, int depth) => type switch
    {
        MadeType.Number => Number(context, depth),
        MadeType.Money => Money(context, depth),
        _ => Boolean(context, depth),
    };

    private string Money(MadeContext context, int depth)
    {
        if (depth <= 0)
        {
            return random.Percent(80) ? Name(MadeType.Money, context) ?? MoneyLiteral() : MoneyLiteral();
        }

        int next = depth - 1;
        string Inner() => Money(context, next);
        return random.Next(context.Reach == Reach.Item ? 15 : 12) switch
        {
            0 or 1 => $"({Inner()} + {Inner()})",
            2 => $"({Inner()} - {Inner()})",
            3 => $"({Inner()} * {Number(context, next)})",
            4 => $"({Number(context, next)} * {Inner()})",
            5 => $"({Inner()} / {Divisor(MadeType.Number, context)})",
            6 => $"{random.Pick("min", "max")}({Inner()}, {(random.Percent(20) ? "0" : Inner())}{(random.Percent(20) ? $", {Inner()}" : "")})",
            7 => $"(if {Boolean(context, next)} then {Inner()} else {(random.Percent(25) ? "0" : Inner())})",
            8 => $"{random.Pick("round", "floor")}({Inner()}, {Unit(context)})",
            9 or 10 => $"{random.Pick("sum", "sum", "min", "max")}({Money(OfItems(), next)})",
            11 => Name(MadeType.Money, context) ?? MoneyLiteral(),
            12 => Share(next),
            13 when names.HasTariff => $"tariffDuty({Inner()})",
            _ => $"share({Money(MadeContext.Parcel, next)}, {random.Pick("0.01", "1", "0.05", "100")})",
        };
    }

    private string Number(MadeContext context, int depth)
    {
        if (depth <= 0)
        {
            return random.Percent(70) ? Name(MadeType.Number, context) ?? NumberLiteral() : NumberLiteral();
        }

        int next = depth - 1;
        string Inner() => Number(context, next);
        return random.Next(context.Reach == Reach.Item ? 12 : 11) switch
        {
            0 => $"({Inner()} + {Inner()})",
            1 => $"({Inner()} - {Inner()})",
            2 => $"({Inner()} * {Inner()})",
            3 => $"({Inner()} / {Divisor(MadeType.Number, context)})",
            4 or 5 => $"({Money(context, next)} / {Divisor(MadeType.Money, context)})",
            6 => $"{random.Pick("min", "max")}({Inner()}, {Inner()})",
            7 => $"(if {Boolean(context, next)} then {Inner()} else {Inner()})",
            8 => $"{random.Pick("round", "floor")}({Inner()}, {Unit(context)})",
            9 => $"{random.Pick("sum", "min", "max")}({Number(OfItems(), next)})",
            10 => Name(MadeType.Number, context) ?? NumberLiteral(),
            _ => $"fit({random.Pick("item.unitPrice", "item.unitPrice", "item.value", "item.unitPrice / 2")}, {Money(MadeContext.Parcel, 0)})",
        };
    }

    private string Boolean(MadeContext context, int depth)
    {
        if (depth <= 0)
        {
            return random.Percent(60) && names.Test(random, context) is string test ? $"({test})"
                : Name(MadeType.Boolean, context) ?? $"({Money(context, 0)} {Relation()} {Money(context, 0)})";
        }

        int next = depth - 1;
        string Inner() => Boolean(context, next);
        return random.Next(11) switch
        {
            0 or 1 or 2 => $"({Money(context, next)} {Relation()} {(random.Percent(10) ? "0" : Money(context, next))})",
            3 => $"({Number(context, next)} {Relation()} {Number(context, next)})",
            4 => $"({Inner()} and {Inner()})",
            5 => $"({Inner()} or {Inner()})",
            6 => $"(not {Inner()})",
            7 => $"{random.Pick("any", "all")}({Boolean(OfItems(), next)})",
            8 => $"(if {Inner()} then {Inner()} else {Inner()})",
            9 => Has(context) ?? $"({Inner()} {random.Pick("=", "!=")} {Inner()})",
            _ => names.Test(random, context) is string test ? $"({test})" : Inner(),
        };
    }

    // What is added up is mostly each item's own, but what is the parcel's is added as often.
    private MadeContext OfItems() => random.Percent(90) ? MadeContext.Item : MadeContext.Same;

    private string? Name(MadeType type, MadeContext context)
    {
        IReadOnlyList<string> known = names.Of(type, context);
        IReadOnlyList<string> own = context.Reach == Reach.Item && random.Percent(60) ? [.. known.Where(name => name.StartsWith("item.", StringComparison.Ordinal))] : known;
        return own.Count > 0 ? random.Pick(own) : known.Count > 0 ? random.Pick(known) : null;
    }

    private string Share(int depth) => names.GroupCharges.Count > 0 && random.Percent(50)
        ? $"share({random.Pick(names.GroupCharges)}{(random.Percent(40) ? ", 0.01" : "")})"
        : $"share({Money(MadeContext.Parcel, depth)})";

    private string? Has(MadeContext context)
    {
        (string Column, Reach Reach)[] known = [.. names.Columns.Where(column => column.Reach == Reach.Parcel || context.Reach == Reach.Item)];
        return known.Length == 0 ? null : $"has({random.Pick(known).Column})";
    }

    private string Relation() => random.Pick("<", "<=", ">", ">=", "=", "!=");

    // A unit above 0, or one that a parcel may make 0 or less.
    private string Unit(MadeContext context) => random.Next(6) switch
    {
        0 => "0.01",
        1 => "1",
        2 => random.Pick("0.05", "100", "3", "0.0007"),
        3 when context.Reach == Reach.Item => "item.quantity",
        4 when context.Reach == Reach.Item => "(item.quantity - 2)",
        _ => "units",
    };

    // Never the literal 0, which does not compile; what a parcel makes 0 gives unknown.
    private string Divisor(MadeType type, MadeContext context) => (type, random.Next(5)) switch
    {
        (MadeType.Number, 0) => random.Pick("3", "7", "0.9", "13 %", "1000000007"),
        (MadeType.Number, 1) => "units",
        (MadeType.Number, 2) when context.Reach == Reach.Item => "item.quantity",
        (MadeType.Number, 3) when context.Reach == Reach.Item => "(item.quantity - 1)",
        (MadeType.Number, _) => "(1 - 13 %)",
        (_, 0) => random.Pick("3 SGD", "0.07 SGD", "7 EUR"),
        (_, 1) => "limit",
        (_, 2) when context.Reach == Reach.Item => "item.unitPrice",
        (_, 3) when context.Reach == Reach.Item => "item.value",
        _ => "value",
    };

    private string MoneyLiteral() => $"{Digits()} {random.Pick("SGD", "SGD", "SGD", "CAD", "EUR", "USD")}";

    private string NumberLiteral() => random.Next(4) switch
    {
        0 => random.Pick("1", "2", "3", "0.5", "1.5"),
        1 => $"{random.Pick("0.3464", "13", "70", "33.3333", "100", "2.5")} %",
        _ => Digits(),
    };

    // One in ten needs 64 bits and more.
    private string Digits() => random.Percent(90)
        ? random.Amount(5, 3).ToString(CultureInfo.InvariantCulture)
        : random.Pick("1000000000", "999999999.9999", "123456789012345678901234567890", "0.000000000000000001", "79228162514264337593543950336", "9223372036854775808");
}
