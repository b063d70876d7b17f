using Clearance.Formulas;
using Clearance.Formulas.Programs;
using Clearance.Formulas.Types;

namespace Clearance.Rulebooks.Compiling;

/// <content>Facts: loaded raw, computed by the program.</content>
internal sealed partial class ProcedureCompiler
{
    private bool TryFact(string name, int column, out Operand operand)
    {
        operand = name switch
        {
            "value" => new Operand(FormulaType.Money, Scope.Parcel, Sum(LineValue())),
            "units" => new Operand(FormulaType.Number, Scope.Parcel, Sum(Quantity())),
            "weight" => new Operand(FormulaType.Number, Scope.Parcel, Sum(Multiply(Scope.Item, Item(FactId.ItemUnitWeight), Quantity()))),
            "freight" => Parcel(FactId.Freight, FactId.FreightRate),
            "insurance" => Parcel(FactId.Insurance, FactId.InsuranceRate),
            "atStake" when _part is not FormulaPart.Exposure => throw new FormulaException(FormulaErrors.WrongScope, column, "'atStake' is known where a declaration is checked: only exposures read it"),
            "atStake" => new Operand(FormulaType.Money, Scope.Parcel, Fact(SlotKind.Number, Scope.Parcel, FactId.AtStake)),
            "item.value" => new Operand(FormulaType.Money, Scope.Item, LineValue()),
            "item.unitPrice" => new Operand(FormulaType.Money, Scope.Item, Multiply(Scope.Item, Item(FactId.ItemPrice), Item(FactId.ItemPriceRate))),
            "item.quantity" => new Operand(FormulaType.Number, Scope.Item, Quantity()),
            "item.weight" => new Operand(FormulaType.Number, Scope.Item, Multiply(Scope.Item, Item(FactId.ItemUnitWeight), Quantity())),
            "item.contents" => new Operand(FormulaType.Number, Scope.Item, Multiply(Scope.Item, Item(FactId.ItemUnitContents), Quantity())),
            "item.indivisible" => new Operand(FormulaType.Boolean, Scope.Item, Fact(SlotKind.Boolean, Scope.Item, FactId.ItemIndivisible)),
            "priceIncludesTax" => new Operand(FormulaType.Boolean, Scope.Parcel, Fact(SlotKind.Boolean, Scope.Parcel, FactId.PriceIncludesTax)),
            "reason" or "state" when _part is not FormulaPart.Return => throw new FormulaException(FormulaErrors.WrongScope, column, $"'{name}' is known where goods are returned: only returns read it"),
            "documents" or "seller.schemes" => throw new FormulaException(FormulaErrors.WrongType, column, $"'{name}' is a set: it stands only on the right of 'in'"),
            _ => CodeFact(name),
        };
        return operand.Type.Kind != default;
    }

    private Operand CodeFact(string name)
    {
        (FactId fact, Scope scope, Vocabulary? vocabulary) = name switch
        {
            "departure" => (FactId.Departure, Scope.Parcel, (Vocabulary)_context.Vocabularies.Places),
            "destination" => (FactId.Destination, Scope.Parcel, _context.Vocabularies.Places),
            "channel" => (FactId.Channel, Scope.Parcel, _context.Vocabularies.Channels),
            "purpose" => (FactId.Purpose, Scope.Parcel, _context.Vocabularies.Purposes),
            "seller.type" => (FactId.SellerType, Scope.Parcel, _context.Vocabularies.Parties),
            "buyer.type" => (FactId.BuyerType, Scope.Parcel, _context.Vocabularies.Parties),
            "buyer.identity" => (FactId.BuyerIdentity, Scope.Parcel, _context.Vocabularies.Identities),
            "reason" => (FactId.ReturnReason, Scope.Parcel, _context.Vocabularies.ReturnReasons),
            "state" => (FactId.ReturnState, Scope.Parcel, _context.Vocabularies.ReturnStates),
            "item.category" => (FactId.ItemCategory, Scope.Item, _context.Vocabularies.Categories),
            "item.hs" => (FactId.ItemHs, Scope.Item, _context.Vocabularies.Hs),
            "item.hs6" => (FactId.ItemHs6, Scope.Item, _context.Vocabularies.Hs),
            "item.hs8" => (FactId.ItemHs8, Scope.Item, _context.Vocabularies.Hs),
            "item.national" => (FactId.ItemNational, Scope.Item, _context.Vocabularies.National),
            "item.origin" => (FactId.ItemOrigin, Scope.Item, _context.Vocabularies.Places),
            "item.contentsUnit" => (FactId.ItemContentsUnit, Scope.Item, _context.Vocabularies.Units),
            _ => default,
        };
        return vocabulary is null ? default : new Operand(FormulaType.Code(vocabulary), scope, Fact(SlotKind.Code, scope, fact));
    }

    private Operand Parcel(FactId amount, FactId rate) =>
        new(FormulaType.Money, Scope.Parcel, Multiply(Scope.Parcel, Fact(SlotKind.Number, Scope.Parcel, amount), Fact(SlotKind.Number, Scope.Parcel, rate)));

    private Slot Item(FactId fact) => Fact(SlotKind.Number, Scope.Item, fact);

    private Slot Quantity() => Item(FactId.ItemQuantity);

    private Slot LineValue() => Multiply(Scope.Item, Multiply(Scope.Item, Item(FactId.ItemPrice), Quantity()), Item(FactId.ItemPriceRate));

    private Slot Sum(Slot each) => Builder.Emit(Op.SumN, SlotKind.Number, Scope.Parcel, each.Index);

    // The line's total in a unit of measure, for cells such as 200 CNY/kg.
    private Slot Measure(string unit)
    {
        BigRational thousandth = new(1, 1000);
        return unit switch
        {
            "kg" => Multiply(Scope.Item, Multiply(Scope.Item, Item(FactId.ItemUnitGrams), Quantity()), Builder.Number(thousandth)),
            "g" => Multiply(Scope.Item, Item(FactId.ItemUnitGrams), Quantity()),
            "l" => Multiply(Scope.Item, Multiply(Scope.Item, Item(FactId.ItemUnitMillilitres), Quantity()), Builder.Number(thousandth)),
            "ml" => Multiply(Scope.Item, Item(FactId.ItemUnitMillilitres), Quantity()),
            _ => Quantity(),
        };
    }
}
