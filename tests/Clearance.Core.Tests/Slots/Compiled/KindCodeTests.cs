using Clearance.Core.Tests.Support;
using Clearance.Formulas.Programs;
using Clearance.Rulebooks.Compiling;
using Clearance.Slots;
using Clearance.Slots.Compiled;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Slots.Compiled;

/// <summary>Compiled code recalls of any items what the machine works out for them, also where hashes fall on one place.</summary>
public sealed class KindCodeTests(ITestOutputHelper output)
{
    private const int Kinds = 900;
    private const int Asked = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(150)]
    public void TryFill_ManyKinds_GivesWhatTheMachineWorksOut(int mostItems)
    {
        var builder = new ProgramBuilder();
        Slot origin = builder.Fact(SlotKind.Code, Scope.Item, (int)FactId.ItemOrigin);
        Slot category = builder.Fact(SlotKind.Code, Scope.Item, (int)FactId.ItemCategory);
        Slot[] answers = [.. Enumerable.Range(1, Asked).Select(code => builder.Emit(Op.EqualC, SlotKind.Boolean, Scope.Item, code % 2 == 0 ? origin.Index : category.Index, builder.Code(code).Index))];
        int[] steps = [.. builder.TakeUse().Steps];
        Program program = builder.Build();
        var kinds = new KindSteps(program, steps);
        var scales = new FixedScales(program, [], [], 0);
        var machine = new NarrowMachine(program);
        machine.Reset(mostItems);
        var code = new KindCode(kinds, machine.Layout);
        var random = new Random(mostItems);
        var hits = new Hits("recalled", "new", "unknown code", "not where its hash falls");
        for (int round = 0; round < 6_000; round++)
        {
            int items = random.Next(1, Math.Min(mostItems, 40) + 1);
            (long Origin, long Category)[] codes = [.. Enumerable.Range(0, items).Select(_ => random.Next(Kinds)).Select(static kind => (kind % 30L, kind < 30 * Asked ? kind / 30L : kind * 1_000_003L))];
            machine.Reset(items);
            for (int i = 0; i < items; i++)
            {
                machine.SetCode(origin.Index, i, codes[i].Origin);
                machine.SetCode(category.Index, i, codes[i].Category);
            }

            KindMemo<long> memo = machine.MemoOf(kinds);
            bool isRecalled = code.TryFill(machine, memo, scales);
            if (!isRecalled)
            {
                machine.Run(kinds);
            }

            for (int a = 0; a < Asked; a++)
            {
                Assert.All(codes, (c, i) => Assert.Equal(Expected((a + 1) % 2 == 0 ? c.Origin : c.Category, a + 1), machine.Boolean(answers[a].Index, i)));
            }

            hits.Case(
                isRecalled ? "recalled" : "new",
                codes.Any(static c => c.Origin == 0) ? "unknown code" : "recalled",
                isRecalled && codes.Any(c => !IsFirst(memo, kinds, c)) ? "not where its hash falls" : "recalled");
        }

        hits.MustBeMet(output);
    }

    private static Truth Expected(long code, long asked) => code == 0 ? Truth.Unknown : code == asked ? Truth.True : Truth.False;

    // Whether the place on which the hash of codes falls is that of their own kind.
    private static bool IsFirst(KindMemo<long> memo, KindSteps kinds, (long Origin, long Category) codes)
    {
        long[] keys = [.. kinds.Keys.Select(k => k == 0 ? codes.Origin : codes.Category)];
        int place = KeyHash.Place(keys.Aggregate(0UL, KeyHash.With), KindSteps.PlaceBits);
        int entry = memo.Places[place] - 1;
        return entry >= 0 && memo.EntryOf(entry)[..keys.Length].SequenceEqual(keys);
    }
}
