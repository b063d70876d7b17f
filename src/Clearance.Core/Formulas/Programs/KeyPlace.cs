using System.Runtime.InteropServices;

namespace Clearance.Formulas.Programs;

/// <summary>A cell of a key and the first row that bears it, side by side. The default is a free place.</summary>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
internal readonly struct KeyPlace
{
    // The highest bit says that the search goes on.
    private readonly int _row;

    public KeyPlace(long code, int row, bool isPassed)
    {
        Code = code;
        _row = isPassed ? row | int.MinValue : row;
    }

    public long Code { get; }

    public int Row => _row & int.MaxValue;

    /// <summary>Whether a code that belongs here or before stands further on.</summary>
    public bool IsPassed => _row < 0;
}
