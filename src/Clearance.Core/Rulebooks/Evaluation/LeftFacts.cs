using Clearance.Formulas.Programs;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Facts that compiled code leaves to be loaded.</summary>
/// <param name="Lists">Which they are.</param>
/// <param name="Numbers">Their number slots, which are still to be brought to the scales.</param>
internal sealed record LeftFacts(FactLists Lists, int[] Numbers)
{
    /// <summary>Those of some lists that are not filled.</summary>
    public static LeftFacts Of(Program program, FactLists lists, IEnumerable<int> filled)
    {
        int[] ofItems = [.. lists.OfItems.Except(filled)];
        int[] ofParcel = [.. lists.OfParcel.Except(filled)];
        IEnumerable<Slot> numbers = ofItems.Concat(ofParcel).Select(f => program.Facts[f].Slot).Where(static s => s.Kind == SlotKind.Number);
        return new LeftFacts(new FactLists(ofItems, ofParcel), [.. numbers.Select(static s => s.Index)]);
    }
}
