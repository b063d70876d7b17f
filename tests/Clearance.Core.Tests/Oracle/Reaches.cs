using System.Collections.Immutable;
using Clearance.Formulas.Syntax;
using Clearance.Rulebooks.Documents;

namespace Clearance.Core.Tests.Oracle;

/// <summary>Infers how often a formula has a result, and of what kind its codes are, from its names alone.</summary>
internal sealed class Reaches(Edition edition)
{
    /// <summary>The reach of a formula; <paramref name="keys"/> are those of the group charge that it belongs to, else empty.</summary>
    public Reach Of(Node node, ImmutableArray<string> keys) => node switch
    {
        NameNode name => keys.Contains(name.Name) && OfName(name.Name) == Reach.Item ? Reach.Group : OfName(name.Name),
        CallNode call => OfCall(call, keys),
        NotNode not => Of(not.Operand, keys),
        BinaryNode pair => Join(Of(pair.Left, keys), Of(pair.Right, keys)),
        InNode membership => Of(membership.Element, keys),
        IfNode choice => Join(Of(choice.Test, keys), Join(Of(choice.Then, keys), Of(choice.Else, keys))),
        _ => Reach.Parcel,
    };

    public Reach OfName(string name)
    {
        if (FactNames.Contains(name))
        {
            return FactNames.ReachOf(name);
        }

        if (edition.Values.TryGetValue(name, out Node? value))
        {
            return Of(value, []);
        }

        if (edition.Charge(name) is ChargeRule charge)
        {
            return charge.Per;
        }

        return edition.Column(name) is var (table, column) ? OfColumn(table, column) : Reach.Parcel;
    }

    public Reach OfRow(TableDocument table) => table.Keys.Any(key => OfName(key.Text) == Reach.Item) ? Reach.Item : Reach.Parcel;

    public CodeKind KindOf(Node node) => node switch
    {
        NameNode name when FactNames.Contains(name.Name) => FactNames.KindOf(name.Name),
        NameNode name when edition.Values.TryGetValue(name.Name, out Node? value) => KindOf(value),
        IfNode choice when KindOf(choice.Then) is var kind and not CodeKind.Plain => kind,
        IfNode choice => KindOf(choice.Else),
        _ => CodeKind.Plain,
    };

    // A price per measure and a rate that the caller may state are each line's own, whatever the keys.
    private Reach OfColumn(TableDocument table, ColumnDocument column) =>
        column.Kind == ColumnKind.Per || column.Override is not null ? Reach.Item : OfRow(table);

    private Reach OfCall(CallNode call, ImmutableArray<string> keys)
    {
        switch (call.Function)
        {
            case "sum" or "any" or "all":
            case "min" or "max" when call.Arguments.Count == 1:
                return keys.IsEmpty ? Reach.Parcel : Reach.Group;
            case "total" or "used":
                return Reach.Parcel;
            case "assessed":
                return OfName(((NameNode)call.Arguments[0]).Name);
            case "share" or "fit":
                return Reach.Item;
            case "has":
                return OfRow(edition.Column(((NameNode)call.Arguments[0]).Name)!.Value.Table);
            case "tariffDuty":
                return keys.IsEmpty ? Reach.Item : Reach.Group;
            default:
                return call.Arguments.Select(argument => Of(argument, keys)).Aggregate(Join);
        }
    }

    private static Reach Join(Reach left, Reach right) => left == Reach.Parcel ? right : left;
}
