using Clearance.Formulas.Programs;
using Clearance.Formulas.Syntax;
using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Formulas.Binding;

/// <content>Comparisons, sets, choices.</content>
internal sealed partial class Binder
{
    private Operand BindComparison(BinaryNode node, Operand left, FormulaContext context)
    {
        Operand right = Bind(node.Right, context);
        bool isEquality = node.Operator is "=" or "!=";
        if (left.Type.Kind == TypeKind.Code && right.Type.Kind == TypeKind.Code)
        {
            return isEquality
                ? CompareCodes(node, left, right)
                : throw WrongType(node.Column, $"codes have no order: '{node.Operator}' compares numbers or money");
        }

        Scope scope = Join(left.Scope, right.Scope, node.Column);
        if (isEquality && left.Type.Kind == TypeKind.Boolean && right.Type.Kind == TypeKind.Boolean)
        {
            return Negated(node.Operator is "!=", scope, _builder.Emit(Op.EqualB, SlotKind.Boolean, scope, At(left.Slot), At(right.Slot)));
        }

        if (!left.Type.IsNumeric || !right.Type.IsNumeric || !(left.Type.Fits(right.Type) || right.Type.Fits(left.Type)))
        {
            throw WrongType(node.Column, $"'{node.Operator}' cannot compare {left.Type} with {right.Type}");
        }

        Comparison comparison = node.Operator switch
        {
            "=" => Comparison.Equal,
            "!=" => Comparison.NotEqual,
            "<" => Comparison.Less,
            "<=" => Comparison.LessOrEqual,
            ">" => Comparison.Greater,
            _ => Comparison.GreaterOrEqual,
        };
        return new Operand(FormulaType.Boolean, scope, _builder.Emit(Op.CompareN, SlotKind.Boolean, scope, At(left.Slot), At(right.Slot), -1, (int)comparison));
    }

    private Operand CompareCodes(BinaryNode node, Operand left, Operand right)
    {
        if (left.IsOpenLiteral && right.IsOpenLiteral)
        {
            throw WrongType(node.Column, "two quoted codes are compared: one side must be a fact, value or table column");
        }

        Vocabulary vocabulary = left.Type.Vocabulary ?? right.Type.Vocabulary!;
        foreach (Operand side in (ReadOnlySpan<Operand>)[left, right])
        {
            if (side.Type.Vocabulary is { HasParents: true } barred)
            {
                string name = NameOf(left.IsOpenLiteral ? node.Right : node.Left);
                string code = (left.Literal ?? right.Literal) is { } literal ? $"'{literal}'" : "'…'";
                throw new FormulaException(FormulaErrors.BarredComparison, node.Column, $"a {barred.Name} may stand above or under others, so '{node.Operator}' does not compare it: write {(node.Operator is "=" ? string.Empty : "not ")}{name} in {{{code}}}");
            }
        }

        left = left.IsOpenLiteral ? Close(left, vocabulary, node.Left.Column) : left;
        right = right.IsOpenLiteral ? Close(right, vocabulary, node.Right.Column) : right;
        if (!ReferenceEquals(left.Type.Vocabulary, right.Type.Vocabulary) && !(left.Type.Vocabulary is WordVocabulary && right.Type.Vocabulary is WordVocabulary))
        {
            throw WrongType(node.Column, $"'{node.Operator}' cannot compare {left.Type} with {right.Type}");
        }

        Scope scope = Join(left.Scope, right.Scope, node.Column);
        return Negated(node.Operator is "!=", scope, _builder.Emit(Op.EqualC, SlotKind.Boolean, scope, At(left.Slot), At(right.Slot)));
    }

    private static string NameOf(Node node) => node is NameNode name ? name.Name : "…";

    private Operand Negated(bool negate, Scope scope, Slot slot) =>
        new(FormulaType.Boolean, scope, negate ? _builder.Emit(Op.Not, SlotKind.Boolean, scope, At(slot)) : slot);

    private Operand Close(Operand literal, Vocabulary vocabulary, int column)
    {
        if (vocabulary.TryEncode(literal.Literal!, out long code))
        {
            return new Operand(FormulaType.Code(vocabulary), Scope.Parcel, _builder.Code(code));
        }

        throw new FormulaException(FormulaErrors.UnknownCode, column, $"'{Shown.Text(literal.Literal!)}' is no {vocabulary.Name}.{NearestWords.Ask(vocabulary.Nearest(literal.Literal!))}");
    }

    private Operand BindIn(InNode node, FormulaContext context)
    {
        Operand element = Bind(node.Element, context);
        if (element.Type.Kind != TypeKind.Code)
        {
            throw WrongType(node.Element.Start, $"'in' wants a code on its left, this is {element.Type}");
        }

        NamedSet set;
        if (node.SetName is { } name)
        {
            if (!_scope.TrySet(name.Name, element.Type.Vocabulary, name.Column, out set))
            {
                throw _scope.TryName(name.Name, name.Column, out Operand other)
                    ? WrongType(name.Column, $"'{name.Name}' is {other.Type}, no set")
                    : UnknownName(name.Name, name.Column);
            }
        }
        else
        {
            Vocabulary vocabulary = element.Type.Vocabulary ?? throw WrongType(node.Column, "a quoted code is looked for among quoted codes: the left side must be a fact, value or table column");
            set = new NamedSet(vocabulary, IsFacts: false, _builder.Set(new CodeSet(vocabulary, node.Codes.Select(c => Encode(c, vocabulary)))));
        }

        element = element.IsOpenLiteral ? Close(element, set.Vocabulary, node.Element.Column) : element;
        if (!ReferenceEquals(element.Type.Vocabulary, set.Vocabulary))
        {
            throw WrongType(node.Column, $"{element.Type} cannot be in a set of {set.Vocabulary.Name}");
        }

        Op op = set.IsFacts ? Op.InFacts : Op.InSet;
        return new Operand(FormulaType.Boolean, element.Scope, _builder.Emit(op, SlotKind.Boolean, element.Scope, At(element.Slot), -1, -1, set.Index));
    }

    private long Encode(CodeNode code, Vocabulary vocabulary)
    {
        Close(new Operand(FormulaType.Code(null), Scope.Parcel, default, code.Code), vocabulary, code.Column);
        _ = vocabulary.TryEncode(code.Code, out long value);
        return value;
    }

    private Operand BindIf(IfNode node, FormulaContext context)
    {
        Operand test = Boolean(node.Test, context, "if");
        Operand then = Bind(node.Then, context);
        Operand otherwise = Bind(node.Else, context);
        Scope scope = Join(Join(test.Scope, then.Scope, node.Column), otherwise.Scope, node.Column);
        FormulaType type;
        if (then.Type.Kind == TypeKind.Code && otherwise.Type.Kind == TypeKind.Code)
        {
            Vocabulary vocabulary = JoinVocabularies(node, then, otherwise);
            then = then.IsOpenLiteral ? Close(then, vocabulary, node.Then.Column) : then;
            otherwise = otherwise.IsOpenLiteral ? Close(otherwise, vocabulary, node.Else.Column) : otherwise;
            type = FormulaType.Code(vocabulary);
        }
        else
        {
            type = then.Type.Kind == TypeKind.Zero ? otherwise.Type : then.Type;
            if (!then.Type.Fits(type) || !otherwise.Type.Fits(type))
            {
                throw WrongType(node.Else.Start, $"the branches differ: {then.Type} and {otherwise.Type}");
            }
        }

        (Op op, SlotKind kind) = then.Slot.Kind switch
        {
            SlotKind.Number => (Op.SelectN, SlotKind.Number),
            SlotKind.Boolean => (Op.SelectB, SlotKind.Boolean),
            _ => (Op.SelectC, SlotKind.Code),
        };
        return new Operand(type, scope, _builder.Emit(op, kind, scope, At(test.Slot), At(then.Slot), At(otherwise.Slot)));
    }

    private Vocabulary JoinVocabularies(IfNode node, Operand then, Operand otherwise)
    {
        Vocabulary? left = then.Type.Vocabulary;
        Vocabulary? right = otherwise.Type.Vocabulary;
        if (left is null or WordVocabulary && right is null or WordVocabulary)
        {
            IEnumerable<string> words = (left as WordVocabulary)?.Words ?? [then.Literal!];
            bool isOpen = left is WordVocabulary { IsOpen: true } || right is WordVocabulary { IsOpen: true };
            return new WordVocabulary(_scope.Words, words.Concat((right as WordVocabulary)?.Words ?? [otherwise.Literal!]), isOpen);
        }

        return left is null ? right! : right is null || ReferenceEquals(left, right)
            ? left
            : throw WrongType(node.Else.Start, $"the branches differ: {then.Type} and {otherwise.Type}");
    }
}
