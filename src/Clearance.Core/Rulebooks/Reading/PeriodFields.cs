using System.Globalization;
using Clearance.Json;
using Clearance.Law;

namespace Clearance.Rulebooks.Reading;

/// <summary>The two days that every dated thing has.</summary>
internal sealed class PeriodFields
{
    private readonly Field<DateOnly> _from;
    private readonly Field<DateOnly> _to;

    private PeriodFields(Field<DateOnly> from, Field<DateOnly> to)
    {
        _from = from;
        _to = to;
    }

    public static PeriodFields Declare(ObjectFields fields, string absentFrom = "the procedure's first day", bool isFromRequired = false)
    {
        const string First = "The first day in force";
        Field<DateOnly> from = isFromRequired
            ? fields.Required("from", Shapes.Date, First + ".")
            : fields.Optional("from", Shapes.Date, $"{First}; absent: {absentFrom}.");
        PeriodFields period = new(from, fields.Optional("to", Shapes.Date, "The last day in force, included; absent: none."));
        fields.Check(period.Check);
        return period;
    }

    public EffectivePeriod Read(FieldValues values) => new(values.FindValue(_from), values.FindValue(_to));

    private void Check(FieldValues values)
    {
        if (values.TryGet(_from, out DateOnly from) && values.TryGet(_to, out DateOnly to) && to < from)
        {
            values.Report(
                ErrorCodes.BadPeriod, _to, string.Create(CultureInfo.InvariantCulture, $"The last day {to:yyyy-MM-dd} is before the first day {from:yyyy-MM-dd}. Correct one of the two."));
        }
    }
}
