using Clearance.Slots;

namespace Clearance.Rulebooks.Evaluation;

/// <summary>What a run of a program left, to stay: in few bytes where they hold its numbers, otherwise as a copy. Immutable.</summary>
internal sealed class KeptResult
{
    private readonly FrameImage _image;
    private readonly ProgramResult? _copy;

    /// <summary>Keeps what the others are worked out from.</summary>
    public KeptResult(ProgramResult result, KeptSlots kept) =>
        _copy = FrameImage.TryMake(result.Frame, kept, result.Assumed, out _image) ? null : result.Copy();

    /// <summary>The same as when it was kept.</summary>
    public ProgramResult Open()
    {
        if (_copy is not null)
        {
            return _copy;
        }

        bool[] assumed = ProgramResult.NoneAssumed(_image.Program);
        return new ProgramResult(_image.Open(assumed), assumed);
    }
}
