namespace Clearance.Slots.Compiled;

/// <summary>Code of the processor that recalls what codes decide of items, for frames of one layout. Immutable.</summary>
internal sealed class KindCode
{
    private readonly FillCode<KindMemo<long>> _code;
    private readonly FixedScales _scales;

    /// <summary>Compiles it for instructions, and for slots of a stride, which is two to a power.</summary>
    public KindCode(KindSteps kinds, FixedScales scales, int shift)
    {
        _scales = scales;
        _code = KindCodeWriter.Write(kinds, shift);
    }

    /// <summary>Fills a machine; false where the kind of an item is new.</summary>
    public bool TryFill(NarrowMachine machine, KindMemo<long> memo) => machine.TryFill(_code, memo, _scales);
}
