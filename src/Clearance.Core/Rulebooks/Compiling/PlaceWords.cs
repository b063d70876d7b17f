using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>Countries and their parts; a country whose part is not said may be any of them.</summary>
internal sealed class PlaceWords : Vocabulary
{
    // Three characters of a subdivision, each one of 37.
    private const long Parts = 37 * 37 * 37;

    public override string Name => "place";

    public override bool HasParents => true;

    public override bool ParentIsPartial => true;

    public override bool TryEncode(string word, out long code)
    {
        bool known = TerritoryCode.TryParse(word, out TerritoryCode territory);
        code = known ? territory.Key : 0;
        return known;
    }

    public override long Parent(long code) => code % Parts == 0 ? 0 : code - (code % Parts);

    public override IReadOnlyList<string> Nearest(string word) => word.Length < 2 ? [] : NearestWords.Find(word.Length > 2 ? word[..2] : word, CountryCode.All.Select(static c => c.Code));

    public override string Decode(long code) => TerritoryCode.FromKey(code).ToString();
}
