namespace Clearance.Slots;

/// <summary>The codes of a fact set, such as the papers at hand; not known until it is opened.</summary>
internal sealed class CodeBag
{
    private long[] _codes = [];
    private int _count;

    public bool IsKnown { get; private set; }

    public void Close() => IsKnown = false;

    /// <summary>Makes it a known set of none.</summary>
    public void Open()
    {
        IsKnown = true;
        _count = 0;
    }

    public void Add(long code)
    {
        if (_count == _codes.Length)
        {
            Array.Resize(ref _codes, Math.Max(8, _count * 2));
        }

        _codes[_count++] = code;
    }

    public bool Contains(long code) => _codes.AsSpan(0, _count).Contains(code);
}
