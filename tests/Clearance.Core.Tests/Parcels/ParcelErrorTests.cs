using System.Text;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Tests.Parcels;

/// <summary>Each fault by itself: the ▸ in a text marks where it is expected.</summary>
public class ParcelErrorTests
{
    private const char Mark = '▸';

    public static TheoryData<string, string, string> SyntaxFaults => new()
    {
        { "wrong-type", "", "▸[]" },
        { "wrong-type", "", "▸5" },
        { "malformed-json", "", "{ \"from\": \"JP\", ▸}" },
        { "malformed-json", "", "{ ▸'from': \"JP\" }" },
        { "malformed-json", "", "{ \"from\": \"JP\"▸" },
        { "malformed-json", "", "▸" },
        { "malformed-json", "", "{ } ▸{ }" },
        { "malformed-json", "", "▸/* none */ { }" },
        { "malformed-json", "items", "{ \"items\": [ 1, ▸] }" },
        { "malformed-json", "", "{ \"from\": ▸NaN }" },
        { "malformed-json", "", "{ \"from\": 0▸1 }" },
        { "malformed-json", "", "{ \"from\": \"J▸\u0000P\" }" },
        { "invalid-text", "from", "{ \"from\": ▸\"\\udc00\" }" },
        { "invalid-text", "", "{ ▸\"\\ud800\": 1 }" },
    };

    public static TheoryData<string, string, string> KeyFaults => new()
    {
        { "unknown-key", "form", Whole("▸\"form\": \"JP\"") },
        { "unknown-key", "['$schema']", Whole("▸\"$schema\": \"x\"") },
        { "unknown-key", "seller['']", Whole("\"seller\": { ▸\"\": 1 }") },
        { "unknown-key", "items[0].price", Item("▸\"price\": 1") },
        { "duplicate-key", "from", Whole("▸\"from\": \"JP\"") },
        { "duplicate-key", "from", Whole("▸\"\\u0066rom\": \"JP\"") },
        { "duplicate-key", "exchangeRates.JPY", Whole("\"exchangeRates\": { \"JPY\": \"0.04 CNY\", ▸\"JPY\": \"0.05 CNY\" }") },
        { "missing-key", "from", "▸{ \"to\": \"CN\", \"items\": [ { \"quantity\": 1, \"unitPrice\": \"5 EUR\" } ] }" },
        { "missing-key", "items[0].unitPrice", "{ \"from\": \"JP\", \"to\": \"CN\", \"items\": [ ▸{ \"quantity\": 1 } ] }" },
        { "null-value", "channel", Whole("\"channel\": ▸null") },
        { "null-value", "items", "{ \"from\": \"JP\", \"to\": \"CN\", \"items\": ▸null }" },
        { "null-value", "documents[0]", Whole("\"documents\": [ ▸null ]") },
        { "wrong-type", "freight", Whole("\"freight\": ▸1200") },
        { "wrong-type", "allowancesUsed['cn.cbec.year']", Whole("\"allowancesUsed\": { \"cn.cbec.year\": ▸true }") },
        { "wrong-type", "priceIncludesTax", Whole("\"priceIncludesTax\": ▸\"no\"") },
        { "wrong-type", "items[0].quantity", "{ \"from\": \"JP\", \"to\": \"CN\", \"items\": [ { \"quantity\": ▸\"1\", \"unitPrice\": \"5 EUR\" } ] }" },
    };

    public static TheoryData<string, string, string> ValueFaults => new()
    {
        { "bad-value", "channel", Whole("\"channel\": ▸\"air\"") },
        { "bad-value", "purpose", Whole("\"purpose\": ▸\"Gift\"") },
        { "bad-value", "freight", Whole("\"freight\": ▸\"5 EUX\"") },
        { "bad-value", "freight", Whole("\"freight\": ▸\"1,200 JPY\"") },
        { "bad-value", "freight", Whole("\"freight\": ▸\"1e3 JPY\"") },
        { "bad-value", "freight", Whole("\"freight\": ▸\"1200JPY\"") },
        { "bad-value", "buyer.identity", Whole("\"buyer\": { \"identity\": ▸\"checked\" }") },
        { "bad-value", "documents[1]", Whole("\"documents\": [ \"commercial-invoice\", ▸\"invoice\" ]") },
        { "bad-value", "allowancesUsed['CN year']", Whole("\"allowancesUsed\": { ▸\"CN year\": 1 }") },
        { "bad-value", "exchangeRates.JPX", Whole("\"exchangeRates\": { ▸\"JPX\": \"0.04 CNY\" }") },
        { "bad-value", "exchangeRates.JPY", Whole("\"exchangeRates\": { \"JPY\": ▸\"1 JPY\" }") },
        { "bad-value", "items[0].hs", Item("\"hs\": ▸\"330\"") },
        { "bad-value", "items[0].hs", Item("\"hs\": ▸\"3304991234567\"") },
        { "bad-value", "items[0].category", Item("\"category\": ▸\"cosmetics.skincare\"") },
        { "bad-value", "items[0].origin", Item("\"origin\": ▸\"UK\"") },
        { "bad-value", "items[0].weight", Item("\"weight\": ▸\"0 kg\"") },
        { "bad-value", "items[0].contents", Item("\"contents\": ▸\"30 oz\"") },
        { "bad-value", "items[0].nationalCode", Item("\"nationalCode\": ▸\" \"") },
        { "conflicting-keys", "exchangeRates.CNY", Whole("\"exchangeRates\": { \"JPY\": \"0.0482 CNY\", ▸\"CNY\": \"20.7 JPY\" }") },
        { "out-of-range", "items[0].dutyRate", Item("\"dutyRate\": ▸\"1000.0001%\"") },
        { "out-of-range", "items[0].vatRate", Item("\"vatRate\": ▸\"0.00001%\"") },
        { "out-of-range", "freight", Whole("\"freight\": ▸\"-1 EUR\"") },
        { "out-of-range", "freight", Whole("\"freight\": ▸\"0.000000001 EUR\"") },
        { "out-of-range", "insurance", Whole("\"insurance\": ▸\"1000000000.00000001 EUR\"") },
        // XXX is the code that ISO 4217 has for no currency: it reads, and no amount may have it.
        { "out-of-range", "discount", Whole("\"discount\": ▸\"1 XXX\"") },
        { "out-of-range", "exchangeRates.JPY", Whole("\"exchangeRates\": { \"JPY\": ▸\"0 CNY\" }") },
        { "out-of-range", "exchangeRates.JPY", Whole("\"exchangeRates\": { \"JPY\": ▸\"1.2345678901 CNY\" }") },
        { "out-of-range", "exchangeRates.JPY", Whole("\"exchangeRates\": { \"JPY\": ▸\"0.0000000000000000001 CNY\" }") },
        { "out-of-range", "exchangeRates.CNY", Whole("\"exchangeRates\": { \"CNY\": ▸\"1000000001000000000 JPY\" }") },
        { "out-of-range", "allowancesUsed.year", Whole("\"allowancesUsed\": { \"year\": ▸-1 }") },
        { "out-of-range", "items[0].quantity", Line("▸0", "5 EUR") },
        { "out-of-range", "items[0].quantity", Line("▸1000001", "5 EUR") },
        { "out-of-range", "items[0].quantity", Line("▸1.5", "5 EUR") },
        { "out-of-range", "items[0].quantity", Line("▸1e400", "5 EUR") },
        { "out-of-range", "items[0].quantity", Line("▸1001", "1000000000 EUR") },
        { "out-of-range", "items[0].unitPrice", "{ \"from\": \"JP\", \"to\": \"CN\", \"items\": [ { \"quantity\": 1, \"unitPrice\": ▸\"1000000000.0001 EUR\" } ] }" },
        { "out-of-range", "items[0].unitPrice", "{ \"from\": \"JP\", \"to\": \"CN\", \"items\": [ { \"quantity\": 1, \"unitPrice\": ▸\"0.00001 EUR\" } ] }" },
        { "too-few", "items", "{ \"from\": \"JP\", \"to\": \"CN\", \"items\": ▸[] }" },
        { "too-long", "items[0].description", Item($"\"description\": ▸\"{new string('x', 501)}\"") },
    };

    [Theory]
    [MemberData(nameof(SyntaxFaults))]
    [MemberData(nameof(KeyFaults))]
    [MemberData(nameof(ValueFaults))]
    public void TryParse_OneFault_ReportsItsCodePathAndPlace(string code, string path, string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        int at = marked.IndexOf(Mark, StringComparison.Ordinal);

        InputError error = Assert.Single(Samples.Errors(marked.Remove(at, 1)));

        Assert.Equal((code, path, 1, at + 1), (error.Code, error.Path, error.Line, error.Column));
        Assert.NotEmpty(error.Message);
    }

    [Theory]
    [InlineData("\"seler\": 1", "Did you mean seller?")]
    [InlineData("\"channel\": \"expres\"", "Did you mean express?")]
    [InlineData("\"freight\": \"5 EUX\"", "Did you mean EUR")]
    [InlineData("\"freight\": 5", "\"<decimal> <ISO 4217>\"")]
    [InlineData("\"documents\": [ \"comercial-invoice\" ]", "Did you mean commercial-invoice?")]
    public void TryParse_NearlyRight_NamesWhatWasMeant(string member, string hint) =>
        Assert.Contains(hint, Assert.Single(Samples.Errors(Whole(member))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"origin\": \"UK\"", "Did you mean GB?")]
    [InlineData("\"category\": \"cosmetics.skincare\"", "Did you mean cosmetics.skin-care?")]
    [InlineData("\"unitprice\": \"5 EUR\"", "Did you mean unitPrice?")]
    public void TryParse_NearlyRightItem_NamesWhatWasMeant(string member, string hint) =>
        Assert.Contains(hint, Assert.Single(Samples.Errors(Item(member))).Message, StringComparison.Ordinal);

    [Fact]
    public void TryParse_PlaceBehindOtherLines_CountsLinesAndUtf16Columns()
    {
        const string Text = "{\r\n  \"from\": \"JP\", \"to\": \"CN\",\n  \"items\": [ { \"description\": \"面霜😀\", \"quantity\": 0, \"unitPrice\": \"5 EUR\" } ] }";

        ValueList<InputError> errors = Samples.Errors(Text);

        // Two characters and one pair of surrogates: four units.
        string line = Text.Split('\n')[2];
        Assert.Equal((3, line.IndexOf("0,", StringComparison.Ordinal) + 1), (errors[0].Line, errors[0].Column));
    }

    [Fact]
    public void TryParse_ByteOrderMark_IsNoFaultAndNoColumn()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Whole("\"channel\": \"air\""))];

        ValueList<InputError> errors = Samples.Errors(text);

        Assert.Equal(Whole("\"channel\": \"air\"").IndexOf("\"air\"", StringComparison.Ordinal) + 1, Assert.Single(errors).Column);
    }

    [Fact]
    public void TryParse_PersonalTexts_AreNotShown()
    {
        const string Secret = "SECRET";
        string description = Secret + new string('x', 500);
        string text = Whole($"\"buyer\": {{ \"reference\": \"{description}\", \"identity\": \"{Secret}\" }}").Replace("\"quantity\"", $"\"description\": \"{description}\", \"quantity\"", StringComparison.Ordinal);

        ValueList<InputError> errors = Samples.Errors(text);

        Assert.Equal(3, errors.Count);
        Assert.DoesNotContain(errors, error => error.ToString().Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, new Buyer { Reference = Secret }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, new ParcelItem { Description = Secret, Quantity = 1, UnitPrice = new Money(1, "EUR") }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_OtherTexts_AreShownCutAndEscaped()
    {
        string text = Whole($"\"channel\": \"\\u001b[31m\\u202e{new string('a', 60)}\"");

        ValueList<InputError> errors = Samples.Errors(text);

        string message = Assert.Single(errors).Message;
        Assert.StartsWith($"\"\\u001b[31m\\u202e{new string('a', 34)}…\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Faulty_ThrowsWithAllFaultsAndNamesTheFirst()
    {
        ParcelFormatException exception = Assert.Throws<ParcelFormatException>(() => Parcel.Parse("""{ "items": 1, "seler": 1 }"""u8));

        Assert.Equal(4, exception.Errors.Count);
        Assert.Contains(exception.Errors[0].ToString(), exception.Message, StringComparison.Ordinal);
        Assert.Contains("and 1 more", exception.Message, StringComparison.Ordinal);
        Assert.Equal("1:12 items wrong-type: " + exception.Errors[2].Message, exception.Errors[2].ToString());
    }

    private static string Whole(string member) =>
        "{ \"from\": \"JP\", \"to\": \"CN\", \"items\": [ { \"quantity\": 1, \"unitPrice\": \"5 EUR\" } ], " + member + " }";

    private static string Item(string member) =>
        "{ \"from\": \"JP\", \"to\": \"CN\", \"items\": [ { \"quantity\": 1, \"unitPrice\": \"5 EUR\", " + member + " } ] }";

    private static string Line(string quantity, string unitPrice) =>
        $"{{ \"from\": \"JP\", \"to\": \"CN\", \"items\": [ {{ \"unitPrice\": \"{unitPrice}\", \"quantity\": {quantity} }} ] }}";
}
