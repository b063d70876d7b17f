using Clearance.Formulas.Programs;

namespace Clearance.Slots;

/// <summary>The values of a frame, and marks that go with them, in few bytes, to stay. Immutable.</summary>
internal readonly struct FrameImage
{
    // One for each thread, so that packing allocates nothing but the bytes that stay.
    [ThreadStatic]
    private static ByteWriter? t_writer;

    private readonly SlotList[] _slots;
    private readonly byte[] _bytes;
    private readonly int[] _pending;
    private readonly IFrameParts? _parts;

    private FrameImage(Frame frame, SlotList[] slots, byte[] bytes)
    {
        Program = frame.Program;
        _slots = slots;
        _bytes = bytes;
        _pending = frame.Pending;
        _parts = frame.Parts?.Copy();
    }

    public Program Program { get; }

    /// <summary>An image of some slots; false where numbers are longer than 64 bits, or one is too long to be packed.</summary>
    public static bool TryMake(Frame frame, SlotList[] slots, ReadOnlySpan<bool> marks, out FrameImage image)
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
        for (int i = 0; i < marks.Length; i++)
        {
            if (marks[i])
            {
                bytes.Write(i);
            }
        }

        frame.PackGroups(bytes);
        foreach (SlotList list in slots)
        {
            if (!frame.TryPack(list, bytes))
            {
                return false;
            }
        }

        image = new FrameImage(frame, slots, bytes.ToArray());
        return true;
    }

    /// <summary>A frame of the same values; values of other slots are unknown.</summary>
    /// <param name="marks">Receives the marks: none is set before.</param>
    public Frame Open(Span<bool> marks)
    {
        var frame = new NarrowMachine(Program) { Parts = _parts };
        var bytes = new ByteReader(_bytes);
        int itemCount = (int)bytes.Read();
        for (long left = bytes.Read(); left > 0; left--)
        {
            marks[(int)bytes.Read()] = true;
        }

        frame.UnpackGroups(itemCount, ref bytes);
        foreach (SlotList slots in _slots)
        {
            frame.Unpack(slots, ref bytes);
        }

        return frame.Complete(_pending);
    }
}
