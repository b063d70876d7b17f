using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;

namespace Clearance.Formulas.Binding;

/// <summary>What the names of a formula mean; the host of the language supplies it.</summary>
internal interface IFormulaScope
{
    ProgramBuilder Builder { get; }

    WordPool Words { get; }

    /// <summary>All names that a formula may use, for messages.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The charges among them, in force or not.</summary>
    IEnumerable<string> Charges { get; }

    /// <summary>A fact, value, parameter, table column or charge (what is due of it).</summary>
    bool TryName(string name, int column, out Operand operand);

    /// <summary>A charge that exists on some date: its scope, and whether it is in force.</summary>
    bool TryCharge(string name, out Scope scope, out bool inForce);

    /// <summary>The amount of a charge in force after rounding and before reliefs.</summary>
    Operand Assessed(string charge, int column);

    /// <summary>The amount of a charge in force after reliefs.</summary>
    Operand Due(string charge, int column);

    /// <summary>A set of codes by name: a fact set, or a set parameter read in the vocabulary of the element.</summary>
    bool TrySet(string name, Vocabulary? element, int column, out NamedSet set);

    bool TryColumn(string name, int column, out TableColumn found);

    /// <summary>What is used of an allowance.</summary>
    Operand Used(string allowance, int column);

    /// <summary>The factor that makes an amount of a currency one of the rulebook's currency.</summary>
    Slot Rate(string currency, int column);

    /// <summary>The weights by which a whole is shared: value and quantity of each item's line.</summary>
    (Slot Value, Slot Quantity) Weights();

    /// <summary>Duty by tariff on a base of item or group scope.</summary>
    Operand TariffDuty(Operand customsBase, Scope scope, int column);
}
