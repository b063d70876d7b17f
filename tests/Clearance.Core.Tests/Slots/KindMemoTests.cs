using Clearance.Core.Tests.Reference;
using Clearance.Procedures;
using Clearance.Slots;

namespace Clearance.Core.Tests.Slots;

/// <summary>A kind that is found is the one that was asked for, however many kinds there were.</summary>
public class KindMemoTests
{
    private const int Shift = 1;
    private const int Items = 2;
    private const int MostRemembered = 1_024;

    [Fact]
    public void TryFind_MoreKindsThanAreRemembered_FindsNoneButTheOneAskedFor()
    {
        CompiledProcedure procedure = MachineCases.OfReference().SelectMany(static c => c.Edition.Procedures).First(static p => new KindSteps(p.Program, p.FullUse.Steps).Keys.Length > 1);
        var steps = new KindSteps(procedure.Program, procedure.FullUse.Steps);
        var memo = new KindMemo<long>(steps);
        var random = new Random(7);
        long[] codes = new long[procedure.Program.Codes.Length << Shift];
        (int found, int added) = (0, 0);
        for (int round = 0; round < 20_000; round++)
        {
            // Half of the kinds come often.
            foreach (int key in steps.Keys)
            {
                codes[key << Shift] = random.Next(2) == 0 ? random.Next(0, 3) : random.Next(0, 300);
                codes[(key << Shift) + 1] = random.Next(0, 6);
            }

            bool areFound = memo.TryFind(codes, Shift, Items);

            Assert.Equal(areFound, memo.Found[0] >= 0 && memo.Found[1] >= 0);
            int last = -1;
            for (int item = 0; item < Items; item++)
            {
                bool isNew = memo.Found[item] < 0;
                last = isNew ? item : last;
                added += isNew ? 1 : 0;
                found += isNew ? 0 : 1;
                int entry = isNew ? memo.Add(codes, Shift, item) : memo.Found[item];
                for (int k = 0; k < steps.Keys.Length; k++)
                {
                    Assert.Equal(codes[(steps.Keys[k] << Shift) + (item * procedure.Program.CodeStrides[steps.Keys[k]])], memo.EntryOf(entry)[k]);
                }
            }

            // Where that was one too many, all but the last are forgotten.
            memo.TryFind(codes, Shift, Items);
            Assert.True(last < 0 || memo.Found[last] >= 0, "What was added last is known.");
        }

        Assert.InRange(added, 2 * MostRemembered, int.MaxValue);
        Assert.InRange(found, 1_000, int.MaxValue);
    }
}
