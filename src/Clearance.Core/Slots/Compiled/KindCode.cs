namespace Clearance.Slots.Compiled;

/// <summary>Code of the processor that recalls what codes decide of items, for frames of one layout. Immutable.</summary>
internal sealed class KindCode
{
    private readonly FillCode<KindMemo<long>> _code;

    /// <summary>Compiles it for instructions, and for slots of a layout.</summary>
    public KindCode(KindSteps kinds, CodeLayout layout) => _code = KindCodeWriter.Write(kinds, layout);

    /// <summary>Fills a machine whose numbers have some scales, of which those that it recalls depend on none; false where the kind of an item is new.</summary>
    public bool TryFill(NarrowMachine machine, KindMemo<long> memo, FixedScales scales) => machine.TryFill(_code, memo, scales);
}
