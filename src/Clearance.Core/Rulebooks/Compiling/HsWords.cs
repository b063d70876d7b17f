using Clearance.Formulas.Types;
using Clearance.Values;

namespace Clearance.Rulebooks.Compiling;

/// <summary>HS codes: a short code may stand for any longer one.</summary>
internal sealed class HsWords : Vocabulary
{
    public override string Name => "HS code";

    public override bool HasParents => true;

    public override bool ParentIsPartial => true;

    public override bool IsOfDigits => true;

    public override bool TryEncode(string word, out long code)
    {
        bool known = HsCode.TryParsePrefix(word, out HsCode hs);
        code = known ? Encode(hs) : 0;
        return known;
    }

    public static long Encode(HsCode hs) => DigitCode.Of(hs.Key, hs.Length);

    public override long Parent(long code) => Depth(code) <= 1 ? 0 : AtDepth(code, Depth(code) - 1);

    public override int Depth(long code) => DigitCode.Length(code);

    public override long AtDepth(long code, int depth) => DigitCode.Prefix(code, depth);

    public override IReadOnlyList<string> Nearest(string word) => [];

    public override string Decode(long code) => string.Create(DigitCode.Length(code), code, static (text, value) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)('0' + DigitCode.Digit(value, i));
        }
    });
}
