using Clearance.Formulas.Syntax;

namespace Clearance.Core.Tests.Oracle;

/// <content>Charges and reliefs.</content>
internal sealed partial class Interpreter
{
    /// <summary>The groups of a charge in the order of their first items; one unknown group where a key is unknown.</summary>
    public IReadOnlyList<Group> Groups(ChargeRule charge)
    {
        if (_facts.ItemCount == 1)
        {
            return [new Group(charge.Keys, [0])];
        }

        var groups = new List<(Known?[] Keys, List<int> Items)>();
        foreach (int item in Items)
        {
            Known?[] keys = [.. charge.Keys.Select(key => Name(key, Spot.Of(item)))];
            if (Array.Exists(keys, key => key is null))
            {
                return [new Group(charge.Keys, [])];
            }

            List<int>? members = groups.Find(group => group.Keys.SequenceEqual(keys)).Items;
            if (members is null)
            {
                groups.Add((keys, [item]));
            }
            else
            {
                members.Add(item);
            }
        }

        return [.. groups.Select(group => new Group(charge.Keys, [.. group.Items]))];
    }

    /// <summary>Where a charge has instances.</summary>
    public IReadOnlyList<Spot> Instances(ChargeRule charge) => charge.Per switch
    {
        Reach.Item => [.. Items.Select(Spot.Of)],
        Reach.Group => [.. Groups(charge).Select(Spot.Of)],
        _ => [Spot.Parcel],
    };

    /// <summary>Whether an instance arises; unknown while its condition is. A condition on the whole parcel can be answered where the groups are unknown.</summary>
    public bool? Arises(ChargeRule charge, Spot spot) => charge.When switch
    {
        null => true,
        Node test when spot.Group is { IsUnknown: true } => _edition.Reaches.Of(test, charge.Keys) == Reach.Parcel ? ((Truth?)Evaluate(test, Spot.Parcel))?.Holds : null,
        _ => ((Truth?)Evaluate(charge.When, spot))?.Holds,
    };

    public Figure? Assessed(ChargeRule charge, Spot spot) => (Figure?)Once($"assessed {charge.Id}, {spot.Mark}", () => Assess(charge, spot));

    public Figure? Due(ChargeRule charge, Spot spot) => (Figure?)Once($"due {charge.Id}, {spot.Mark}", () =>
    {
        if (Arises(charge, spot) is false)
        {
            return Figure.Zero;
        }

        Known?[] reliefs = [.. ReliefsOf(charge).Select(relief => Applies(relief, spot))];
        if (Array.Exists(reliefs, relief => relief is Truth { Holds: true }))
        {
            return Figure.Zero;
        }

        Figure? amount = Assessed(charge, spot);
        return amount is { Amount.IsZero: true } || !Array.Exists(reliefs, relief => relief is null) ? amount : null;
    });

    /// <summary>The first relief in the order of the file that holds.</summary>
    public string? WaivedBy(ChargeRule charge, Spot spot) =>
        Arises(charge, spot) is false ? null : ReliefsOf(charge).FirstOrDefault(relief => Applies(relief, spot) is Truth { Holds: true })?.Id;

    private Figure? Assess(ChargeRule charge, Spot spot)
    {
        bool? arises = Arises(charge, spot);
        if (arises is false)
        {
            return Figure.Zero;
        }

        if (spot.Group is { IsUnknown: true })
        {
            return null;
        }

        Figure? amount = charge.Amount is Node whole ? Number(whole, spot)
            : Number(charge.Base!, spot) is Figure part && Number(charge.Rate!, spot) is Figure rate ? new Figure(part.Amount * rate.Amount)
            : null;
        if (amount is not null && amount.Amount <= Exact.Zero)
        {
            return Figure.Zero;
        }

        return amount is null || arises is null ? null
            : charge.Rounding.IsLate ? amount
            : new Figure(charge.Rounding.Apply(amount.Amount));
    }

    private IEnumerable<Condition> ReliefsOf(ChargeRule charge) => _edition.Reliefs.Where(relief => relief.Waives.Contains(charge.Id));

    private Known? Applies(Condition relief, Spot spot) => Evaluate(relief.Formula, relief.Reach == Reach.Parcel ? Spot.Parcel : spot);

    // A formula of another spot reads a parcel charge as that of the parcel.
    private static Spot Own(ChargeRule charge, Spot spot) => charge.Per switch
    {
        Reach.Parcel => Spot.Parcel,
        Reach.Item => Spot.Of(Single(spot, charge.Id)),
        _ => spot.Group is Group group && group.Keys.SequenceEqual(charge.Keys) ? spot : throw new InvalidOperationException($"{charge.Id} is each group's own."),
    };

    private Figure? Total(string id, Func<ChargeRule, Spot, Figure?> amount) =>
        _edition.Charge(id) is ChargeRule charge ? Sum([.. Instances(charge).Select(spot => amount(charge, spot))]) : Figure.Zero;
}
