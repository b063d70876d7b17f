using System.Collections.Frozen;
using Clearance.Formulas.Types;

namespace Clearance.Formulas.Programs;

/// <summary>A set of codes written in the rulebook, made ready for asking whether a code is at or under one of them.</summary>
internal sealed class CodeSet
{
    private readonly FrozenSet<long> _codes;
    private readonly FrozenSet<long> _above;

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
    }

    public Vocabulary Vocabulary { get; }

    public bool Contains(long code)
    {
        if (_codes.Contains(code))
        {
            return true;
        }

        if (!Vocabulary.HasParents)
        {
            return false;
        }

        for (long parent = Vocabulary.Parent(code); parent != 0; parent = Vocabulary.Parent(parent))
        {
            if (_codes.Contains(parent))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether members stand under the code: for a partial code the answer is then unknown, for a category a warning is due.</summary>
    public bool HasUnder(long code) => _above.Contains(code);
}
