using System.Collections.Frozen;
using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>A set of codes written in the rulebook, made ready for asking whether a code is at or under one of them.</summary>
internal sealed class CodeSet
{
    private readonly FrozenSet<long> _codes;
    private readonly FrozenSet<long> _above;

    // By code, where the vocabulary counts its codes from 1 on; at 0 what is said of a code that is not known.
    private readonly bool?[] _counted;

    public CodeSet(Vocabulary vocabulary, IEnumerable<long> codes)
    {
        Vocabulary = vocabulary;
        _codes = codes.ToFrozenSet();
        var above = new HashSet<long>();
        if (vocabulary.HasParents)
        {
            foreach (long code in _codes)
            {
                for (long parent = vocabulary.Parent(code); parent != 0; parent = vocabulary.Parent(parent))
                {
                    above.Add(parent);
                }
            }
        }

        _above = above.ToFrozenSet();
        _counted = [.. Enumerable.Range(0, vocabulary.CountedCodes + 1).Select(c => Judge(c))];
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>Whether another set has the same members.</summary>
    public bool IsSame(CodeSet other) => ReferenceEquals(Vocabulary, other.Vocabulary) && _codes.SetEquals(other._codes);

    /// <summary>Whether a code is at or under a member; null, which is unknown, for 0 and for a partial code that members stand under.</summary>
    public bool? Ask(long code) => (ulong)code < (ulong)_counted.Length ? _counted[code] : Judge(code);

    /// <summary>Whether members stand under the code: for a partial code the answer is then unknown, for a category a warning is due.</summary>
    public bool HasUnder(long code) => _above.Contains(code);

    private bool? Judge(long code) =>
        code == 0 ? null
        : Find(code) ? true
        : Vocabulary.ParentIsPartial && HasUnder(code) ? null
        : false;

    private bool Find(long code)
    {
        for (long at = code; at != 0; at = Vocabulary.HasParents ? Vocabulary.Parent(at) : 0)
        {
            if (_codes.Contains(at))
            {
                return true;
            }
        }

        return false;
    }
}
