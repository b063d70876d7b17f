using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Goods categories: a category means the rest of its kind, so one above others is a whole answer.</summary>
internal sealed class CategoryWords : Vocabulary
{
    public override string Name => "goods category";

    public override bool HasParents => true;

    public override int CountedCodes => GoodsCategory.All.Count;

    public override bool TryEncode(string word, out long code)
    {
        bool known = GoodsCategory.TryParse(word, out GoodsCategory category);
        code = known ? category.First : 0;
        return known;
    }

    public override long Parent(long code) => GoodsCategory.All[(int)code - 1].Parent?.First ?? 0;

    public override IReadOnlyList<string> Nearest(string word) => NearestWords.Find(word, GoodsCategory.All.Select(static c => c.Path));

    public override string Decode(long code) => GoodsCategory.All[(int)code - 1].Path;
}
