using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>The values of a frame, and marks that go with them, in few bytes, to stay. Immutable.</summary>
internal readonly struct FrameImage
{
    // One for each thread, so that packing allocates nothing but the bytes that stay.
    [ThreadStatic]
    private static ByteWriter? t_writer;

    private readonly KeptSlots _kept;
    private readonly byte[] _bytes;
    private readonly IFrameParts? _parts;

    private FrameImage(Frame frame, KeptSlots kept, byte[] bytes)
    {
        _kept = kept;
        _bytes = bytes;
        _parts = frame.Parts?.Copy();
    }

    public Program Program => _kept.Machines.Program;

    /// <summary>An image of a frame; false where numbers are longer than 64 bits, or one is too long to be packed.</summary>
    public static bool TryMake(Frame frame, KeptSlots kept, ReadOnlySpan<bool> marks, out FrameImage image)
    {
        image = default;
        if (!frame.CanPack)
        {
            return false;
        }

        ByteWriter bytes = t_writer ??= new ByteWriter();
        bytes.Clear();
        bytes.Write(frame.ItemCount);
        bytes.Write(marks.Count(true));
        for (int at = 0, next; (next = marks[at..].IndexOf(true)) >= 0; at += next + 1)
        {
            bytes.Write(at + next);
        }

        frame.PackGroups(bytes);
        if (!frame.TryPack(kept.Slots, bytes))
        {
            return false;
        }

        image = new FrameImage(frame, kept, bytes.ToArray());
        return true;
    }

    /// <summary>A frame of the same values; values of slots that nothing fills are unknown.</summary>
    /// <param name="marks">Receives the marks: none is set before.</param>
    public Frame Open(Span<bool> marks)
    {
        NarrowMachine machine = _kept.Machines.Take();
        machine.Parts = _parts;
        var bytes = new ByteReader(_bytes);
        int itemCount = (int)bytes.Read();
        for (long left = bytes.Read(); left > 0; left--)
        {
            marks[(int)bytes.Read()] = true;
        }

        machine.UnpackGroups(itemCount, ref bytes);
        machine.Unpack(_kept.Slots, ref bytes);
        Frame frame = machine.Complete(_kept.Steps);
        frame = frame == machine ? frame.Copy() : frame;
        machine.Parts = null;
        _kept.Machines.Return(machine);
        return frame;
    }
}
