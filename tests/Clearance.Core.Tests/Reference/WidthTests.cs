using System.Numerics;
using System.Text;
using System.Text.Json;
using Clearance.Formulas.Programs;
using Clearance.Parcels;
using Clearance.Procedures;
using Clearance.Rulebooks;
using Clearance.Rulebooks.Editions;
using Clearance.Rulebooks.Evaluation;
using Clearance.Slots;

namespace Clearance.Core.Tests.Reference;

/// <summary>The width of the integers changes no result: where a narrow machine does not overflow, it agrees with the one that cannot.</summary>
public sealed class WidthTests
{
    [Fact]
    public void Run_ReferenceCasesInEveryWidth_GiveTheSameSlots()
    {
        int in64 = 0;
        int in128 = 0;
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ReferenceBooks.Folder, "cases.json")));
        foreach (JsonElement test in cases.RootElement.EnumerateArray())
        {
            var parcel = Parcel.Parse(Encoding.UTF8.GetBytes(test.GetProperty("parcel").GetRawText()));
            DateOnly on = DateOnly.Parse(test.GetProperty("on").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            Rulebook rulebook = ReferenceBooks.All[test.GetProperty("rulebook").GetString()!];
            if (rulebook.EditionAt(rulebook.TerritoryOf(parcel.To)!.Value, on) is not { } edition)
            {
                continue;
            }

            foreach (CompiledProcedure procedure in edition.Procedures)
            {
                Frame big = Run(new Machine<BigInteger, BigOps>(procedure.Program), procedure.Use, parcel, edition, on);
                Assert.False(big.Overflowed);
                in64 += Agree(Run(new Machine<long, Int64Ops>(procedure.Program), procedure.Use, parcel, edition, on), big);
                in128 += Agree(Run(new Machine<Int128, Int128Ops>(procedure.Program), procedure.Use, parcel, edition, on), big);
            }
        }

        Assert.True(in64 > 0 && in128 >= in64);
    }

    private static Frame Run(Frame frame, ProgramUse use, Parcel parcel, Edition edition, DateOnly on)
    {
        frame.Reset(parcel.Items.Count);
        var facts = new ParcelFacts(edition);
        facts.Begin(parcel, on, null, null);
        new FactLoader(edition, frame.Program).Load(frame, use, facts, new bool[frame.Program.Facts.Length + frame.Program.FactSets.Length]);
        frame.Run(use.Steps.AsSpan());
        return frame;
    }

    private static int Agree(Frame narrow, Frame big)
    {
        if (narrow.Overflowed)
        {
            return 0;
        }

        Each(big.Program.Numbers, big, (slot, i) => Assert.Equal(big.Number(slot, i), narrow.Number(slot, i)));
        Each(big.Program.Booleans, big, (slot, i) => Assert.Equal(big.Boolean(slot, i), narrow.Boolean(slot, i)));
        Each(big.Program.Codes, big, (slot, i) => Assert.Equal(big.Code(slot, i), narrow.Code(slot, i)));
        return 1;
    }

    private static void Each(IReadOnlyList<SlotInfo> slots, Frame frame, Action<int, int> check)
    {
        for (int slot = 0; slot < slots.Count; slot++)
        {
            for (int i = 0; i < frame.Count(slots[slot].Scope); i++)
            {
                check(slot, i);
            }
        }
    }
}
