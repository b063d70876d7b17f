using System.Globalization;
using Clearance.Csv;
using Clearance.Json;
using Clearance.Values;

namespace Clearance.Duties;

/// <summary>Reads the monthly rates of exchange that HM Revenue and Customs publishes as CSV.</summary>
/// <remarks>
/// <para>The files are <c>https://www.trade-tariff.service.gov.uk/api/v2/exchange_rates/files/monthly_csv_2026-7.csv</c> and its like, under the Open Government Licence 3.0.
/// Each states how much of a currency one pound is worth, and from which to which day; after the last day the rate is no answer, so the file of the next month is due.</para>
/// <para>Columns are found by their name, in small letters or capitals; one rate may be listed for many territories. Safe to call from several threads.</para>
/// </remarks>
public static class HmrcRates
{
    private const string Source = "HM Revenue and Customs";
    private const int Code = 0;
    private const int Rate = 1;
    private const int From = 2;
    private const int To = 3;

    private static readonly string[] s_columns = ["Currency Code", "Currency Units per £1", "Start date", "End date"];

    private static readonly Currency s_pound = Currency.Parse("GBP");

    private static readonly TextShape<DateOnly> s_day = new("a day as DD/MM/YYYY, such as \"01/07/2026\"", TryDay);

    /// <summary>Reads a file from a stream, to its end.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is null.</exception>
    /// <exception cref="ExchangeRateFormatException">The file is faulty; the exception holds every fault with its place.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static PublishedRates Read(Stream csv) => Read(RateCollector.ReadAll(csv));

    /// <summary>Reads a file from memory: UTF-8, at most 32 MiB.</summary>
    /// <exception cref="ExchangeRateFormatException">The file is faulty; the exception holds every fault with its place.</exception>
    public static PublishedRates Read(ReadOnlyMemory<byte> csv)
    {
        var rates = new RateCollector(s_pound, Source);
        if (Utf8Text.TryCheck(csv.Span, "", RateCollector.MostBytes, rates.Errors, out ReadOnlySpan<byte> utf8))
        {
            ReadRows(new CsvReader(utf8), rates);
        }

        return rates.ToRates();
    }

    private static void ReadRows(CsvReader csv, RateCollector rates)
    {
        int[]? positions = null;
        int width = 0;
        if (csv.TryReadRow(out List<CsvCell>? header))
        {
            width = header.Count;
            positions = FindColumns(header, rates.Errors);
        }

        int number = 1;
        while (positions is not null && csv.TryReadRow(out List<CsvCell>? cells))
        {
            number++;
            if (cells is [{ Text: "" }])
            {
                // An empty line holds nothing that could be lost.
                continue;
            }

            if (cells.Count == width)
            {
                ReadRow(number, [.. positions.Select(p => cells[p])], rates);
            }
            else
            {
                rates.Errors.Add(ErrorCodes.RowWidth, PlaceOf(number, null, cells[0]), $"The row has {cells.Count} cells, the header {width}.");
            }
        }

        if (csv.Fault is { } fault)
        {
            rates.Errors.Add(ErrorCodes.MalformedCsv, new Place("", "", csv.Line, csv.Column), fault);
        }
    }

    private static int[]? FindColumns(List<CsvCell> header, JsonErrors errors)
    {
        long before = errors.Total;
        int[] positions = new int[s_columns.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            string name = s_columns[i];
            positions[i] = header.FindIndex(c => IsNamed(c, name));
            if (positions[i] < 0)
            {
                errors.Add(ErrorCodes.MissingColumn, new Place("", "row 1", 1, 1), $"The column {Quoted.Show(name)} is missing. Check that it is the monthly CSV.");
            }
            else if (header.FindLastIndex(c => IsNamed(c, name)) is var last && last != positions[i])
            {
                errors.Add(ErrorCodes.DuplicateColumn, PlaceOf(1, name, header[last]), $"The column {Quoted.Show(name)} stands here again. Remove one of the two.");
            }
        }

        return errors.Total > before ? null : positions;
    }

    private static bool IsNamed(CsvCell cell, string name) => string.Equals(cell.Text.Trim(), name, StringComparison.OrdinalIgnoreCase);

    private static void ReadRow(int number, CsvCell[] cells, RateCollector rates)
    {
        Place PlaceOfCell(int column) => PlaceOf(number, s_columns[column], cells[column]);

        bool hasFrom = s_day.TryRead(cells[From].Text.Trim(), PlaceOfCell(From), rates.Errors, out DateOnly from);
        bool hasTo = s_day.TryRead(cells[To].Text.Trim(), PlaceOfCell(To), rates.Errors, out DateOnly to);
        if (hasFrom && hasTo && to < from)
        {
            rates.Errors.Add(ErrorCodes.BadPeriod, PlaceOfCell(To), $"The last day {cells[To].Text.Trim()} is before the first day {cells[From].Text.Trim()}.");
        }
        else if (hasFrom && hasTo)
        {
            rates.Add(cells[Code].Text.Trim(), PlaceOfCell(Code), cells[Rate].Text.Trim(), PlaceOfCell(Rate), from, to);
        }
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Place PlaceOf(int number, string? column, CsvCell cell) =>
        new("", string.Create(CultureInfo.InvariantCulture, $"row {number}") + (column is null ? "" : $", column \"{column}\""), cell.Line, cell.Column);
}
