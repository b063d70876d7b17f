using System.Collections.Immutable;
using Clearance.Formulas.Syntax;
using Clearance.Rulebooks.Documents;

namespace Clearance.Core.Tests.Oracle;

/// <content>Functions.</content>
internal sealed partial class Interpreter
{
    private Known? Call(CallNode call, Spot spot)
    {
        Node first = call.Arguments[0];
        switch (call.Function)
        {
            case "min" or "max" when call.Arguments.Count > 1:
                return Extreme(call.Function, [.. call.Arguments.Select(argument => Number(argument, spot))]);
            case "min" or "max":
                return Extreme(call.Function, [.. Over(first, spot).Cast<Figure?>()]);
            case "sum":
                return Sum([.. Over(first, spot).Cast<Figure?>()]);
            case "any":
                return Any([.. Over(first, spot).Cast<Truth?>()], sought: true);
            case "all":
                return Any([.. Over(first, spot).Cast<Truth?>()], sought: false);
            case "round" or "floor":
                return Number(first, spot) is Figure amount && Number(call.Arguments[1], spot) is Figure unit && unit.Amount > Exact.Zero
                    ? new Figure(Rounding.Round(call.Function is "round" ? "halfUp" : "down", amount.Amount, unit.Amount))
                    : null;
            case "total" when first is CallNode inner:
                return Total(NameOf(inner.Arguments[0]), Assessed);
            case "total":
                return Total(NameOf(first), Due);
            case "assessed":
                return _edition.Charge(NameOf(first)) is ChargeRule charge ? Assessed(charge, Own(charge, spot)) : Figure.Zero;
            case "share":
                return Share(call, Single(spot, "share"));
            case "fit":
                return Fit(call, Single(spot, "fit"));
            case "used":
                return _facts.Used(((CodeNode)first).Code);
            case "has":
                (TableDocument table, ColumnDocument column) = _edition.Column(NameOf(first))!.Value;
                return Has(table, column, spot);
            case "tariffDuty":
                return TariffDuty(first, spot);
            default:
                throw new InvalidOperationException($"No function: {call.Function}");
        }
    }

    private static string NameOf(Node node) => ((NameNode)node).Name;

    // Over the group in a formula of a group, else over the parcel.
    private IEnumerable<Known?> Over(Node each, Spot spot) => (spot.Group?.Items ?? Items).Select(item => Evaluate(each, Spot.Of(item)));

    private static Figure? Extreme(string function, Figure?[] figures)
    {
        IEnumerable<Exact> amounts = figures.Where(figure => figure is not null).Select(figure => figure!.Amount);
        return Array.Exists(figures, figure => figure is null) ? null : new Figure(function is "min" ? amounts.Min()! : amounts.Max()!);
    }

    private static Figure? Sum(IReadOnlyCollection<Figure?> figures) =>
        figures.Any(figure => figure is null) ? null : new Figure(figures.Aggregate(Exact.Zero, (sum, figure) => sum + figure!.Amount));

    // any seeks a true one; all seeks a false one, and its answer is turned round.
    private static Truth? Any(Truth?[] truths, bool sought) =>
        Array.Exists(truths, truth => truth?.Holds == sought) ? new Truth(sought) : Array.Exists(truths, truth => truth is null) ? null : new Truth(!sought);

    private Figure? Share(CallNode call, int item)
    {
        ImmutableArray<int> members = [.. Items];
        Figure? whole;
        if (call.Arguments[0] is NameNode name && _edition.Charge(name.Name) is ChargeRule { Per: Reach.Group } charge)
        {
            Group own = Groups(charge).First(group => group.IsUnknown || group.Items.Contains(item));
            members = own.Items;
            whole = Due(charge, Spot.Of(own));
        }
        else
        {
            whole = Number(call.Arguments[0], Spot.Parcel);
        }

        Figure? unit = call.Arguments.Count > 1 ? Number(call.Arguments[1], Spot.Parcel) : null;
        if (whole is null || (call.Arguments.Count > 1 && (unit is null || unit.Amount <= Exact.Zero)))
        {
            return null;
        }

        Exact divided = unit is null ? whole.Amount : Rounding.Round("halfUp", whole.Amount, unit.Amount);
        if (divided.IsZero)
        {
            return Figure.Zero;
        }

        Figure?[] values = [.. members.Select(member => (Figure?)_facts.Read("item.value", member))];
        if (Array.Exists(values, value => value is null))
        {
            return null;
        }

        Exact[] weights = [.. values.Select(value => value!.Amount)];
        if (Array.TrueForAll(weights, weight => weight.IsZero))
        {
            weights = [.. members.Select(member => Exact.Of(_facts.Item(member).Quantity))];
        }

        return new Figure(Shares.Of(divided, unit?.Amount, weights)[members.IndexOf(item)]);
    }

    private Figure? Fit(CallNode call, int item)
    {
        Figure?[] prices = [.. Items.Select(each => Number(call.Arguments[0], Spot.Of(each)))];
        // A price below zero has no meaning here.
        if (Number(call.Arguments[1], Spot.Parcel) is not Figure limit || Array.Exists(prices, price => price is null || price.Amount < Exact.Zero))
        {
            return null;
        }

        var search = new WholeUnitSearch([.. prices.Select(price => price!.Amount)], [.. Items.Select(each => _facts.Item(each).Quantity)]);
        return new Figure(Exact.Of(search.Best(limit.Amount)[item]));
    }

    private Figure? TariffDuty(Node customsBase, Spot spot)
    {
        ImmutableArray<int> members = spot.Group?.Items ?? [Single(spot, "tariffDuty")];
        Exact?[] rates = [.. members.Select(item => TariffRate(item))];
        if (Number(customsBase, spot) is not Figure amount || rates[0] is not Exact rate || !Array.TrueForAll(rates, other => rate.Equals(other)))
        {
            return null;
        }

        Exact least = Exact.Zero;
        bool hasLeast = false;
        foreach (int item in members.Where(item => StatedRate("dutyRate", item) is null))
        {
            if (_edition.Column("tariff.minimum") is not var (table, column))
            {
                continue;
            }

            Truth? has = Has(table, column, Spot.Of(item));
            if (has is null || (has.Holds && Name("tariff.minimum", Spot.Of(item)) is null))
            {
                return null;
            }

            hasLeast |= has.Holds;
            least += has.Holds ? ((Figure)Name("tariff.minimum", Spot.Of(item))!).Amount : Exact.Zero;
        }

        Exact duty = amount.Amount * rate;
        return new Figure(hasLeast && duty < least ? least : duty);
    }

    private Exact? TariffRate(int item) =>
        StatedRate("dutyRate", item) ?? (_edition.Column("tariff.rate") is null ? null : ((Figure?)Name("tariff.rate", Spot.Of(item)))?.Amount);
}
