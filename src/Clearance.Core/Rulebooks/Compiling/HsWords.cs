using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>HS codes: a short code may stand for any longer one.</summary>
internal sealed class HsWords : Vocabulary
{
    private const int DigitBits = 4;

    public override string Name => "HS code";

    public override bool HasParents => true;

    public override bool ParentIsPartial => true;

    public override bool TryEncode(string word, out long code)
    {
        bool known = HsCode.TryParsePrefix(word, out HsCode hs);
        code = known ? Encode(hs) : 0;
        return known;
    }

    /// <summary>The key without its sign bit problem: digits fill the upper bits, so the whole is shifted down by one digit.</summary>
    public static long Encode(HsCode hs) => (long)(hs.Key >> DigitBits << DigitBits >> 1) | (uint)hs.Length;

    public override long Parent(long code) => Depth(code) <= 1 ? 0 : AtDepth(code, Depth(code) - 1);

    public override int Depth(long code) => (int)(code & 0xF);

    public override long AtDepth(long code, int depth)
    {
        int dropped = 63 - (DigitBits * depth);
        return (code >> dropped << dropped) | (uint)depth;
    }

    public override IReadOnlyList<string> Nearest(string word) => [];

    public override string Decode(long code)
    {
        int length = (int)(code & 0xF);
        return string.Create(length, code, static (text, value) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)('0' + ((value >> (63 - (DigitBits * (i + 1)))) & 0xF));
            }
        });
    }
}
