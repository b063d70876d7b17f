using Clearance.Slots.Compiled;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>Code of the processor for the parcels of a channel, for frames of one layout and numbers of fixed scales. Immutable.</summary>
/// <param name="Scales">The scales.</param>
/// <param name="Facts">Fills in what parcels say.</param>
/// <param name="Kinds">Recalls what codes decide.</param>
/// <param name="Gate">Tells which procedures are closed.</param>
internal sealed record ChannelCode(FixedScales Scales, FactCode Facts, KindCode Kinds, CompiledSteps Gate);
