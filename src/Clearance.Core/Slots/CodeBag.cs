using System.Runtime.Intrinsics;
using Clearance.Slots.Compiled;

namespace Clearance.Slots;

/// <summary>The codes of a fact set, such as the papers at hand; not known until it is opened.</summary>
internal sealed class CodeBag
{
    /// <summary>Codes below it are bits of <see cref="Bits"/>.</summary>
    public const int Masked = 64;

    private long[] _codes = [];
    private int _count;

    public bool IsKnown { get; private set; }

    /// <summary>Of the codes from 0 those that are among them, and those that may be, a bit each.</summary>
    public Vector128<ulong> Bits { get; private set; } = TruthPair.Of(0, ulong.MaxValue);

    public void Close()
    {
        IsKnown = false;
        Bits = TruthPair.Of(0, ulong.MaxValue);
    }

    /// <summary>Makes it a known set of none.</summary>
    public void Open()
    {
        IsKnown = true;
        Bits = Vector128<ulong>.Zero;
        _count = 0;
    }

    /// <summary>Takes the codes of another.</summary>
    public void CopyFrom(CodeBag other)
    {
        Open();
        foreach (long code in other._codes.AsSpan(0, other._count))
        {
            Add(code);
        }

        if (!other.IsKnown)
        {
            Close();
        }
    }

    public void Add(long code)
    {
        if (_count == _codes.Length)
        {
            Array.Resize(ref _codes, Math.Max(8, _count * 2));
        }

        _codes[_count++] = code;
        if (code is >= 0 and < Masked)
        {
            Bits |= TruthPair.OfKnown(1UL << (int)code);
        }
    }

    /// <summary>Whether a code is among them.</summary>
    public Truth Ask(long code) => !IsKnown ? Truth.Unknown : _codes.AsSpan(0, _count).Contains(code) ? Truth.True : Truth.False;

    /// <summary>Writes the codes.</summary>
    public void Pack(ByteWriter bytes)
    {
        bytes.Write(IsKnown ? _count : -1);
        for (int i = 0; IsKnown && i < _count; i++)
        {
            bytes.Write(_codes[i]);
        }
    }

    /// <summary>Reads codes that were written.</summary>
    public void Unpack(ref ByteReader bytes)
    {
        long count = bytes.Read();
        Open();
        for (long i = 0; i < count; i++)
        {
            Add(bytes.Read());
        }

        if (count < 0)
        {
            Close();
        }
    }
}
