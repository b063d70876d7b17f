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

    /// <summary>The period; false, and always, where a day is faulty or the last one comes before the first.</summary>
    public bool TryRead(FieldValues values, out EffectivePeriod period)
    {
        (DateOnly? from, DateOnly? to) = (values.FindValue(_from), values.FindValue(_to));
        bool isSound = !values.IsFaulty(_from) && !values.IsFaulty(_to) && !(to < from);
        period = isSound ? new EffectivePeriod(from, to) : default;
        return isSound;
    }

    public EffectivePeriod Read(FieldValues values) => TryRead(values, out EffectivePeriod period) ? period : default;

    private void Check(FieldValues values)
    {
        if (values.TryGet(_from, out DateOnly from) && values.TryGet(_to, out DateOnly to) && to < from)
        {
            values.Report(
                ErrorCodes.BadPeriod, _to, string.Create(CultureInfo.InvariantCulture, $"The last day {to:yyyy-MM-dd} is before the first day {from:yyyy-MM-dd}. Correct one of the two."));
        }
    }
}
