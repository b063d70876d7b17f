using System.Globalization;
using System.Text.Json;
using Clearance.Outlook;

namespace Clearance;

/// <content>The outlook.</content>
internal static partial class ReportWriter
{
    private static void WriteOutlook(Utf8JsonWriter json, ClearanceOutlook? outlook, string language)
    {
        if (outlook is null)
        {
            json.WriteNull("outlook"u8);
            return;
        }

        json.WriteStartObject("outlook"u8);
        json.WriteNumber("inspectionProbability"u8, outlook.ExactChance.ToDecimal(4) + 0.00m);
        DayQuantiles days = outlook.Days;
        json.WriteStartObject("days"u8);
        json.WriteNumber("p10"u8, days.P10);
        json.WriteNumber("p50"u8, days.P50);
        json.WriteNumber("p90"u8, days.P90);
        json.WriteNumber("mean"u8, decimal.Round(outlook.Distribution.Mean, 2));
        json.WriteEndObject();
        json.WriteStartArray("drivers"u8);
        foreach (OutlookDriver driver in outlook.Drivers)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, driver.Id);
            json.WriteString("odds"u8, driver.Odds.ToString(CultureInfo.InvariantCulture));
            json.WriteString("text"u8, driver.Text.In(language));
            json.WriteString("source"u8, driver.Source.Cite());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("evidence"u8, Word(outlook.Source.Evidence));
        json.WriteEndObject();
    }
}
