using System.Text;
using System.Xml;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>Reads the euro reference rates that the European Central Bank publishes as XML: of one day, of 90 days, or since 1999.</summary>
/// <remarks>
/// <para>The files are <c>eurofxref-daily.xml</c>, <c>eurofxref-hist-90d.xml</c> and <c>eurofxref-hist.xml</c> at <c>https://www.ecb.europa.eu/stats/eurofxref/</c>; the bank allows their reuse where it is named.
/// Each states how much of a currency one euro is worth. The bank publishes them for information; which rate the law takes a rulebook says.</para>
/// <para>Safe to call from several threads.</para>
/// </remarks>
public static class EcbRates
{
    private const string Source = "European Central Bank";
    private const string Vocabulary = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";
    private const string Cube = "Cube";
    private const string Time = "time";
    private const string Code = "currency";
    private const string Rate = "rate";

    private static readonly Currency s_euro = Currency.Parse("EUR");

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = RateCollector.MostBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads a file from a stream, to its end.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="xml"/> is null.</exception>
    /// <exception cref="ExchangeRateFormatException">The file is faulty; the exception holds every fault with its place.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static PublishedRates Read(Stream xml) => Read(RateCollector.ReadAll(xml));

    /// <summary>Reads a file from memory: UTF-8, at most 32 MiB.</summary>
    /// <exception cref="ExchangeRateFormatException">The file is faulty; the exception holds every fault with its place.</exception>
    public static PublishedRates Read(ReadOnlyMemory<byte> xml)
    {
        var rates = new RateCollector(s_euro, Source);
        if (Utf8Text.TryCheck(xml.Span, "", RateCollector.MostBytes, rates.Errors, out ReadOnlySpan<byte> utf8))
        {
            ReadCubes(Encoding.UTF8.GetString(utf8), rates);
        }

        return rates.ToRates();
    }

    private static void ReadCubes(string text, RateCollector rates)
    {
        using var characters = new StringReader(text);
        using var xml = XmlReader.Create(characters, s_settings);
        try
        {
            (int Depth, DateOnly? On)? day = null;
            while (xml.Read())
            {
                // A cube outside of the one of its day belongs to no day.
                day = day?.Depth >= xml.Depth ? null : day;
                if (xml is { NodeType: XmlNodeType.Element, LocalName: Cube, NamespaceURI: Vocabulary })
                {
                    int depth = xml.Depth;
                    Place place = PlaceOf(xml, day?.On);
                    Dictionary<string, (string Text, Place Place)> attributes = ReadAttributes(xml, place, rates.Errors);
                    if (attributes.TryGetValue(Time, out (string Text, Place Place) time))
                    {
                        day = (depth, Shapes.Date.TryRead(time.Text, time.Place, rates.Errors, out DateOnly on) ? on : null);
                        if (attributes.Count > 1)
                        {
                            rates.Errors.Add(ErrorCodes.ConflictingKeys, place, $"A {Cube} is a day or a rate. Put the rate into a {Cube} of its own, inside of its day.");
                        }
                    }
                    else if (attributes.Count > 0)
                    {
                        ReadRate(attributes, day, place, rates);
                    }
                }
            }
        }
        catch (XmlException fault)
        {
            // Where a declaration stands the exception does not say: its line is 0.
            string message = fault.LineNumber > 0
                ? "The text is not XML here, or is an entity, which is never read. Fetch the file again."
                : "The text is empty, or has a document type declaration, which is never read. Fetch the file again.";
            rates.Errors.Add(RateErrors.MalformedXml, new Place("", "", fault.LineNumber, fault.LinePosition), message);
        }
    }

    private static Dictionary<string, (string Text, Place Place)> ReadAttributes(XmlReader xml, Place element, JsonErrors errors)
    {
        Dictionary<string, (string Text, Place Place)> read = new(StringComparer.Ordinal);
        while (xml.MoveToNextAttribute())
        {
            Place place = PlaceOf(xml, null) with { Path = element.Path };
            if (xml.Name is Time or Code or Rate)
            {
                read[xml.Name] = (xml.Value, place);
            }
            else if (xml.Name != "xmlns" && xml.Prefix != "xmlns")
            {
                // It might change what the rate means, as a multiplier would.
                errors.Add(ErrorCodes.UnknownKey, place, $"{Quoted.Show(xml.Name)} is not known here. Allowed: {Time}, {Code}, {Rate}.");
            }
        }

        return read;
    }

    private static void ReadRate(Dictionary<string, (string Text, Place Place)> attributes, (int Depth, DateOnly? On)? day, Place place, RateCollector rates)
    {
        if (day is null)
        {
            rates.Errors.Add(ErrorCodes.MissingKey, place, $"The rate has no day. Put it into a {Cube} with a \"{Time}\".");
            return;
        }

        bool hasCode = attributes.TryGetValue(Code, out (string Text, Place Place) code);
        bool hasRate = attributes.TryGetValue(Rate, out (string Text, Place Place) rate);
        if (!hasCode || !hasRate)
        {
            rates.Errors.Add(ErrorCodes.MissingKey, place, $"\"{(hasCode ? Rate : Code)}\" is missing. Write both {Code} and {Rate}.");
        }
        else if (day.Value.On is { } on)
        {
            rates.Add(code.Text, code.Place, rate.Text, rate.Place, on, null);
        }
    }

    private static Place PlaceOf(XmlReader xml, DateOnly? on)
    {
        var line = (IXmlLineInfo)xml;
        string path = on is { } day ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Cube}[@{Time}='{day:yyyy-MM-dd}']") : "";
        return new Place("", path, line.LineNumber, line.LinePosition);
    }
}
