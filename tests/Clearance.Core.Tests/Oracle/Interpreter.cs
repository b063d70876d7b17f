using Clearance.Formulas.Syntax;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Walks the trees of formulas, one parcel and one edition at a time. Unknown is null.</summary>
internal sealed partial class Interpreter
{
    private readonly Edition _edition;
    private readonly Facts _facts;
    private readonly Dictionary<string, Known?> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public Interpreter(Edition edition, Parcel parcel)
    {
        _edition = edition;
        _facts = new Facts(edition, parcel);
    }

    public Known? Evaluate(Node node, Spot spot) => node switch
    {
        NumberNode number => new Figure(Exact.Of(number.Value.Numerator, number.Value.Denominator)),
        MoneyNode money => _facts.Convert(Exact.Of(money.Value.Numerator, money.Value.Denominator), money.Currency) is Exact amount ? new Figure(amount) : null,
        CodeNode code => new Word(code.Code),
        NameNode name => Name(name.Name, spot),
        CallNode call => Call(call, spot),
        NotNode not => Evaluate(not.Operand, spot) is Truth truth ? new Truth(!truth.Holds) : null,
        BinaryNode { Operator: "and" } pair => Kleene(pair, spot, decisive: false),
        BinaryNode { Operator: "or" } pair => Kleene(pair, spot, decisive: true),
        BinaryNode pair => Evaluate(pair.Left, spot) is Known left && Evaluate(pair.Right, spot) is Known right ? Combine(pair.Operator, left, right) : null,
        InNode membership => In(membership, spot),
        IfNode choice => Choose(choice, spot),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private Figure? Number(Node node, Spot spot) => (Figure?)Evaluate(node, spot);

    private Truth? Kleene(BinaryNode pair, Spot spot, bool decisive)
    {
        var left = (Truth?)Evaluate(pair.Left, spot);
        var right = (Truth?)Evaluate(pair.Right, spot);
        if (left?.Holds == decisive || right?.Holds == decisive)
        {
            return new Truth(decisive);
        }

        return left is null || right is null ? null : new Truth(!decisive);
    }

    private static Known? Combine(string operation, Known left, Known right)
    {
        if (operation is "=" or "!=")
        {
            return new Truth(left.Equals(right) == operation is "=");
        }

        Exact x = ((Figure)left).Amount;
        Exact y = ((Figure)right).Amount;
        return operation switch
        {
            "+" => new Figure(x + y),
            "-" => new Figure(x - y),
            "*" => new Figure(x * y),
            "/" => y.IsZero ? null : new Figure(x / y),
            "<" => new Truth(x < y),
            "<=" => new Truth(x <= y),
            ">" => new Truth(x > y),
            ">=" => new Truth(x >= y),
            _ => throw new InvalidOperationException($"No operator: {operation}"),
        };
    }

    private Truth? In(InNode membership, Spot spot)
    {
        CodeKind kind = _edition.Reaches.KindOf(membership.Element);
        IEnumerable<string>? members = membership.SetName is { } name
            ? (Name(name.Name, Spot.Parcel) as WordSet)?.Codes
            : membership.Codes.Select(code => code.Code);
        return Evaluate(membership.Element, spot) is Word element && members is not null
            && Codes.IsIn(kind, element.Code, members.Select(member => kind == CodeKind.Hs ? member.Replace(".", "", StringComparison.Ordinal) : member)) is bool isIn
            ? new Truth(isIn)
            : null;
    }

    private Known? Choose(IfNode choice, Spot spot)
    {
        if (Evaluate(choice.Test, spot) is Truth test)
        {
            return Evaluate(test.Holds ? choice.Then : choice.Else, spot);
        }

        Known? then = Evaluate(choice.Then, spot);
        return then?.Equals(Evaluate(choice.Else, spot)) == true ? then : null;
    }

    /// <summary>Works out a named thing once a spot; one that needs itself is a fault of the rulebook.</summary>
    private Known? Once(string mark, Func<Known?> work)
    {
        if (!_found.TryGetValue(mark, out Known? found))
        {
            if (!_open.Add(mark))
            {
                throw new InvalidOperationException($"{mark} needs itself.");
            }

            found = work();
            _open.Remove(mark);
            _found.Add(mark, found);
        }

        return found;
    }
}
