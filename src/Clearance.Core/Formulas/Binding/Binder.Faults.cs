using Clearance.Formulas.Programs;
using Clearance.Formulas.Syntax;

namespace Clearance.Formulas.Binding;

/// <content>Finding what is wrong, once something is.</content>
internal sealed partial class Binder
{
    /// <summary>All faults of a formula that did not compile because of <paramref name="first"/>: one for each smallest part that is wrong by itself.</summary>
    public IReadOnlyList<FormulaException> Faults(Node formula, FormulaContext context, FormulaException? first)
    {
        if (first is { Code: FormulaErrors.TooLarge })
        {
            return [first];
        }

        var faults = new List<FormulaException>();
        Collect(formula, context, faults);
        return faults.Count == 0 && first is not null ? [first] : faults.FindAll(static f => f.Code is not FormulaErrors.TooLarge);
    }

    private void Collect(Node node, FormulaContext context, List<FormulaException> faults)
    {
        FormulaException? own = null;
        try
        {
            _ = Bind(node, context);
            return;
        }
        catch (FormulaException fault)
        {
            own = fault;
        }
        catch (ReportedException)
        {
            // Something that this part reads is wrong; its other parts may be as well.
        }

        int before = faults.Count;
        foreach (Node part in PartsOf(node))
        {
            Collect(part, Inside(node, context), faults);
        }

        // That a function does not exist, or wants other arguments, is wrong whatever the arguments are.
        bool isOfTheCall = node is CallNode && own?.Column == node.Column && own.Code is (FormulaErrors.UnknownFunction or FormulaErrors.WrongArguments);
        if (own is not null && (isOfTheCall || faults.Count == before))
        {
            faults.AddRange(own.Code == FormulaErrors.UnknownCode && node is InNode membership ? UnknownCodes(membership, context) : [own]);
        }
    }

    private IEnumerable<FormulaException> UnknownCodes(InNode node, FormulaContext context)
    {
        foreach (CodeNode code in node.Codes)
        {
            FormulaException? fault = null;
            try
            {
                _ = Bind(node with { Codes = [code] }, context);
            }
            catch (FormulaException unknown)
            {
                fault = unknown;
            }

            if (fault is not null)
            {
                yield return fault;
            }
        }
    }

    // The first part that looks at single items, or at another group, where one result of a wider scope is wanted.
    private Node Narrowest(Node node, Scope limit, FormulaContext context)
    {
        foreach (Node part in PartsOf(node))
        {
            Scope scope = Bind(part, Inside(node, context)).Scope;
            if (!scope.IsParcel && scope != limit && !IsAggregate(node))
            {
                return Narrowest(part, limit, context);
            }
        }

        return node;
    }

    // What belongs to the parcel belongs to no single item or group: read there by its name, it would count once for each.
    private void RefuseParcelCharges(Node node, FormulaContext context)
    {
        if (node is NameNode name && !context.Keys.ContainsKey(name.Name) && _scope.TryCharge(name.Name, out Scope scope, out bool inForce) && inForce && scope.IsParcel)
        {
            throw new FormulaException(FormulaErrors.WrongScope, name.Column, $"'{name.Name}' is a charge of the whole parcel, and this formula has a result for each item or group: use share({name.Name}) for the part of each, or total({name.Name})");
        }

        foreach (Node part in IsAggregate(node) ? [] : PartsOf(node))
        {
            RefuseParcelCharges(part, context);
        }
    }

    private static FormulaContext Inside(Node node, FormulaContext context) => IsAggregate(node) ? FormulaContext.Plain : context;

    private static bool IsAggregate(Node node) => node is CallNode { IsAggregate: true } or CallNode { Function: "share" or "fit" };

    private IEnumerable<Node> PartsOf(Node node) =>
        node is CallNode { Function: "share" } share && share.Arguments[0] is NameNode name && _scope.TryCharge(name.Name, out _, out _)
            ? share.Arguments.Skip(1)
            : node.Parts;
}
