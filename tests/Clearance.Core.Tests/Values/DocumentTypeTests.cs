using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class DocumentTypeTests
{
    [Fact]
    public void Default_IsNoDocument()
    {
        Assert.Equal("", default(DocumentType).Word);
        Assert.Empty(default(DocumentType).Codes);
        Assert.Equal("", default(DocumentType).Name.In("en"));
        Assert.Equal(0, default(DocumentType).Index);
    }

    [Theory]
    [InlineData("commercial-invoice", "uncl1001:380 union-taric:N380")]
    [InlineData("proforma-invoice", "uncl1001:325 union-taric:N325")]
    [InlineData("postal-declaration", "uncl1001:936 upu:CN22 upu:CN23")]
    [InlineData("customs-declaration", "uncl1001:929")]
    [InlineData("packing-list", "uncl1001:271 union-taric:N271")]
    [InlineData("air-waybill", "uncl1001:740 union-taric:N740")]
    [InlineData("house-waybill", "uncl1001:703 union-taric:N703")]
    [InlineData("certificate-of-origin", "uncl1001:861")]
    [InlineData("import-licence", "uncl1001:911")]
    [InlineData("ioss-number", "union-taric:C715")]
    [InlineData("customs-invoice", "uncl1001:935")]
    [InlineData("preference-certificate", "uncl1001:864")]
    [InlineData("veterinary-certificate", "uncl1001:853")]
    [InlineData("payment-voucher", "")]
    [InlineData("price-proof", "")]
    public void Codes_Word_AreThoseOfTheLists(string word, string codes) => Assert.Equal(codes, string.Join(' ', DocumentType.Parse(word).Codes));

    [Theory]
    [InlineData("order-confirmation identity waybill export-licence phytosanitary-certificate prescription power-of-attorney tax-receipt delivery-note")]
    [InlineData("credit-note contract certificate-of-conformity cites-permit quarantine-permit order-record logistics-record declaration-list")]
    [InlineData("personal-articles-declaration return-authorisation personal-clearance-code tax-number")]
    public void Parse_WordsThatRulebooksNeed_AreKnown(string words) =>
        Assert.All(words.Split(' '), static word => Assert.Equal(word, DocumentType.Parse(word).Word));

    [Fact]
    public void All_Words_AreKebabCaseOnceAndNumbered()
    {
        Assert.All(DocumentType.All, static document => Assert.Matches("^[a-z]+(-[a-z]+)*$", document.Word));
        Assert.Distinct(DocumentType.All.Select(static document => document.Word));
        Assert.Equal(Enumerable.Range(1, DocumentType.All.Count), DocumentType.All.Select(static document => (int)document.Index));
        Assert.Distinct(DocumentType.All.SelectMany(static document => document.Codes));
    }

    [Fact]
    public void Parse_UnknownWord_NamesTheNearest()
    {
        FormatException error = Assert.Throws<FormatException>(static () => DocumentType.Parse("comercial-invoice"));

        Assert.EndsWith("Did you mean commercial-invoice?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equality_IsThatOfTheWord() => Contract.Equality<DocumentType>([DocumentType.Parse("identity"), DocumentType.Parse("identity")], [DocumentType.Parse("waybill")], [default]);
}
