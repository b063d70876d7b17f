using Clearance.Slots;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Slots;

/// <summary>Words of truth values agree with one truth value after another, on both sides of a word's end.</summary>
public sealed class TruthColumnsTests
{
    private const int Target = 3;

    [Property(MaxTest = 500)]
    public Property Logic_AnyColumns_IsThatOfEachElement() => Prop.ForAll(Columns().ToArbitrary(), static columns =>
    {
        (Truth[] a, Truth[] b, Truth[] c) = (columns[0], columns[1], columns[2]);
        Each(columns, static t => t.And(Target, 0, 1), i => Least(a[i], b[i]));
        Each(columns, static t => t.Or(Target, 0, 1), i => Opposite(Least(Opposite(a[i]), Opposite(b[i]))));
        Each(columns, static t => t.Not(Target, 0), i => Opposite(a[i]));
        Each(columns, static t => t.Equal(Target, 0, 1), i => a[i] == Truth.Unknown || b[i] == Truth.Unknown ? Truth.Unknown : a[i] == b[i] ? Truth.True : Truth.False);
        Each(columns, static t => t.Select(Target, 0, 1, 2), i => a[i] == Truth.True ? b[i] : a[i] == Truth.False ? c[i] : b[i] == c[i] ? b[i] : Truth.Unknown);
    });

    [Property(MaxTest = 500)]
    public Property Quantify_AnyColumn_LooksAtItsElementsAlone() => Prop.ForAll(Columns().ToArbitrary(), static columns =>
    {
        TruthColumns made = Make(columns);
        for (int count = 1; count <= columns[0].Length; count++)
        {
            Truth[] some = columns[0][..count];
            Assert.Equal(some.Aggregate(Truth.True, Least), made.Quantified(0, count, isAll: true)[0]);
            Assert.Equal(Opposite(some.Select(Opposite).Aggregate(Truth.True, Least)), made.Quantified(0, count, isAll: false)[0]);
        }
    });

    [Property(MaxTest = 200)]
    public Property CopyFrom_ColumnsWithMoreRoom_KeepsEveryElement() => Prop.ForAll(Columns().ToArbitrary(), static columns =>
    {
        TruthColumns roomy = Make(columns, room: 300);
        var tight = new TruthColumns();
        tight.Resize(Target + 1, columns[0].Length);
        tight.CopyFrom(roomy);
        for (int slot = 0; slot < columns.Length; slot++)
        {
            Assert.Equal(columns[slot], Enumerable.Range(0, columns[slot].Length).Select(i => tight[slot, i]));
        }
    });

    private static void Each(Truth[][] columns, Action<TruthColumns> operation, Func<int, Truth> expected)
    {
        TruthColumns made = Make(columns);
        operation(made);
        Assert.Equal(Enumerable.Range(0, columns[0].Length).Select(expected), Enumerable.Range(0, columns[0].Length).Select(i => made[Target, i]));
    }

    private static TruthColumns Make(Truth[][] columns, int room = 0)
    {
        var made = new TruthColumns();
        made.Resize(Target + 1, Math.Max(room, columns[0].Length));
        for (int slot = 0; slot < columns.Length; slot++)
        {
            for (int i = 0; i < columns[slot].Length; i++)
            {
                made[slot, i] = columns[slot][i];
            }
        }

        return made;
    }

    private static Truth Least(Truth x, Truth y) =>
        x == Truth.False || y == Truth.False ? Truth.False : x == Truth.Unknown || y == Truth.Unknown ? Truth.Unknown : Truth.True;

    private static Truth Opposite(Truth x) => x == Truth.Unknown ? x : x == Truth.True ? Truth.False : Truth.True;

    // Three columns of one length; lengths around the ends of words are as frequent as all others.
    private static Gen<Truth[][]> Columns() =>
        from length in Gen.OneOf(Gen.Elements(1, 63, 64, 65, 127, 128, 129, 192, 200), Gen.Choose(1, 200))
        from columns in Gen.Elements(Truth.False, Truth.True, Truth.Unknown).ArrayOf(length).ArrayOf(3)
        select columns;
}
