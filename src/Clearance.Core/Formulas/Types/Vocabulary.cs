namespace Clearance.Formulas.Types;

/// <summary>The words that codes of one kind may be, and the number that stands for each while formulas run.</summary>
internal abstract class Vocabulary
{
    /// <summary>What stands in place of a word that is none of these.</summary>
    public const string NotListed = "not listed";

    /// <summary>What one code is called in messages: <c>goods category</c>, <c>place</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether codes stand above others (<c>CA</c> above <c>CA-ON</c>), so that only <c>in</c> compares them.</summary>
    public virtual bool HasParents => false;

    /// <summary>Whether a code that stands above others may mean any of them (an HS prefix, a country), and not just the rest of its kind.</summary>
    public virtual bool ParentIsPartial => false;

    /// <summary>How many codes there are where they are counted from 1 on; 0 where they are not.</summary>
    public virtual int CountedCodes => 0;

    /// <summary>Whether its codes are those of <see cref="DigitCode"/>.</summary>
    public virtual bool IsOfDigits => false;

    public abstract bool TryEncode(string word, out long code);

    /// <summary>The code directly above, or 0 at the top.</summary>
    public virtual long Parent(long code) => 0;

    /// <summary>How many codes stand at or above one: 1 at the top.</summary>
    public virtual int Depth(long code)
    {
        int depth = 1;
        for (long above = Parent(code); above != 0; above = Parent(above))
        {
            depth++;
        }

        return depth;
    }

    /// <summary>The code of a depth at or above one that is not less deep.</summary>
    public virtual long AtDepth(long code, int depth)
    {
        for (int climbs = Depth(code) - depth; climbs > 0; climbs--)
        {
            code = Parent(code);
        }

        return code;
    }

    /// <summary>Words close to one that is not known, for messages; empty where the words cannot be listed.</summary>
    public abstract IReadOnlyList<string> Nearest(string word);

    public abstract string Decode(long code);

    public bool IsAtOrUnder(long code, long ancestor)
    {
        while (code != 0 && code != ancestor)
        {
            code = Parent(code);
        }

        return code == ancestor;
    }
}
