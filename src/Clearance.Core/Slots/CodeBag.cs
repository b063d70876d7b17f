using System.Runtime.Intrinsics;
using Clearance.Slots.Compiled;

namespace Clearance.Slots;

/// <summary>The codes of a fact set, such as the papers at hand; not known until it is opened.</summary>
internal sealed class CodeBag
{
    /// <summary>Codes below it are bits of <see cref="Bits"/>.</summary>
    public const int Masked = 64;

    // Those that are no bits.
    private long[] _beyond = [];
    private int _count;

    public bool IsKnown { get; private set; }

    /// <summary>Of the codes from 0 those that are among them, and those that may be, a bit each.</summary>
    public Vector128<ulong> Bits { get; private set; } = TruthPair.Of(0, ulong.MaxValue);

    public void Close()
    {
        IsKnown = false;
        Bits = TruthPair.Of(0, ulong.MaxValue);
    }

    /// <summary>Makes it a known set of codes that are bits, and of no others.</summary>
    public void Open(ulong bits = 0)
    {
        IsKnown = true;
        Bits = TruthPair.OfKnown(bits);
        _count = 0;
    }

    /// <summary>Takes the codes of another.</summary>
    public void CopyFrom(CodeBag other)
    {
        if (!other.IsKnown)
        {
            Close();
            return;
        }

        Open(TruthPair.True(other.Bits));
        foreach (long code in other.Beyond)
        {
            Add(code);
        }
    }

    public void Add(long code)
    {
        if (IsBit(code))
        {
            Bits |= TruthPair.OfKnown(1UL << (int)code);
            return;
        }

        if (_count == _beyond.Length)
        {
            Array.Resize(ref _beyond, Math.Max(8, _count * 2));
        }

        _beyond[_count++] = code;
    }

    /// <summary>Whether a code is among them.</summary>
    public Truth Ask(long code) =>
        !IsKnown ? Truth.Unknown
        : IsBit(code) ? (Truth)(TruthPair.True(Bits) >> (int)code & 1)
        : Beyond.Contains(code) ? Truth.True : Truth.False;

    private ReadOnlySpan<long> Beyond => _beyond.AsSpan(0, _count);

    private static bool IsBit(long code) => code is >= 0 and < Masked;

    /// <summary>Writes the codes.</summary>
    public void Pack(ByteWriter bytes)
    {
        bytes.Write(IsKnown ? _count : -1);
        if (!IsKnown)
        {
            return;
        }

        bytes.Write(unchecked((long)TruthPair.True(Bits)));
        foreach (long code in Beyond)
        {
            bytes.Write(code);
        }
    }

    /// <summary>Reads codes that were written.</summary>
    public void Unpack(ref ByteReader bytes)
    {
        long count = bytes.Read();
        if (count < 0)
        {
            Close();
            return;
        }

        Open(unchecked((ulong)bytes.Read()));
        for (long i = 0; i < count; i++)
        {
            Add(bytes.Read());
        }
    }
}
