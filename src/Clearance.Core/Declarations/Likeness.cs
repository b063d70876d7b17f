using Clearance.Values;

namespace Clearance.Declarations;

/// <summary>
/// How much two lines are alike. Codes and words tell which goods are meant; price, quantity and origin decide between goods that are alike,
/// and stand in where nothing tells.
/// </summary>
internal readonly record struct Likeness
{
    private const int SameHs = 12;
    private const int WithinHs = 9;
    private const int SameCategory = 8;
    private const int WithinCategory = 6;
    private const int SameWords = 12;
    private const int SharedWords = 4;
    private const int SamePrice = 5;
    private const int SameNumber = 3;
    private const int SameQuantity = 3;
    private const int SameOrigin = 2;

    private Likeness(int score, bool isSame)
    {
        Score = score;
        IsSame = isSame;
    }

    /// <summary>The greater, the more alike; 0: cannot be the same goods.</summary>
    public int Score { get; }

    /// <summary>Whether codes or words say the same goods and none contradicts.</summary>
    public bool IsSame { get; }

    public static Likeness Of(GoodsTraits left, GoodsTraits right)
    {
        (int hs, bool hsTells) = OfHs(left.Hs, right.Hs);
        (int category, bool categoryTells) = OfCategory(left.Category, right.Category);
        (int words, bool wordsTell) = OfWords(left.Words, right.Words);
        int told = hs + category + words;
        bool sameAmount = left.Price.Amount == right.Price.Amount;
        bool sameQuantity = left.Quantity == right.Quantity;
        int circumstances = (sameAmount ? left.Price.Currency == right.Price.Currency ? SamePrice : SameNumber : 0)
            + (sameQuantity ? SameQuantity : 0)
            + (left.Origin is { } origin && origin == right.Origin ? SameOrigin : 0);
        bool nothingTells = !hsTells && !categoryTells && !wordsTell;
        bool isSame = told > 0 && !(hsTells && hs == 0) && !(categoryTells && category == 0);
        return told > 0 || nothingTells || (sameAmount && sameQuantity) ? new Likeness(1 + told + circumstances, isSame) : default;
    }

    private static (int Score, bool Tells) OfHs(HsCode? left, HsCode? right) => left is { } a && right is { } b
        ? (a == b ? SameHs : a.StartsWith(b) || b.StartsWith(a) ? WithinHs : 0, true)
        : (0, false);

    private static (int Score, bool Tells) OfCategory(GoodsCategory? left, GoodsCategory? right) => left is { } a && right is { } b
        ? (a == b ? SameCategory : a.IsOrIsUnder(b) || b.IsOrIsUnder(a) ? WithinCategory : 0, true)
        : (0, false);

    // Both are sorted. Words tell where half of the shorter text is shared; a word alone, such as a colour, does not.
    private static (int Score, bool Tells) OfWords(string[] left, string[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return (0, false);
        }

        int shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = string.CompareOrdinal(left[i], right[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        int longer = Math.Max(left.Length, right.Length);
        int score = shared == longer ? SameWords : shared * 2 >= Math.Min(left.Length, right.Length) ? SharedWords + (shared * SharedWords / longer) : 0;
        return (score, true);
    }
}
