using Clearance.Json;
using Clearance.Law;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>What every rule has: an id, a period and a source.</summary>
internal sealed class RuleFields
{
    private static readonly LocalizedText s_unread = new("not readable");

    private readonly Field<Located> _id;
    private readonly PeriodFields _period;
    private readonly Field<Located> _source;

    private RuleFields(ObjectFields fields, Shape<Located> id, string meaning)
    {
        fields.KeepSound();
        _id = fields.Required("id", id, meaning);
        _period = PeriodFields.Declare(fields);
        _source = fields.Required("source", Source, "The source that the rule rests on.");
    }

    public static Shape<Located> Source { get; } = Shapes.Located(BookWords.SourceReference);

    public static Shape<Located> Name { get; } = Shapes.Located(BookWords.Name);

    public static RuleFields Declare(ObjectFields fields, string meaning = "The id of the rule; entries of one id are versions in time.") => new(fields, Name, meaning);

    /// <summary>The text of a rule, or what stands in for one that is faulty.</summary>
    public static LocalizedText TextOf(FieldValues values, Field<LocalizedText> text) => values.Get(text, s_unread);

    /// <summary>The same where the id is a word of a vocabulary.</summary>
    public static RuleFields Declare(ObjectFields fields, Shape<Located> id, string meaning) => new(fields, id, meaning);

    /// <summary>Whether it can be told which rule it is and when it is in force, so that its formulas can be checked whatever else is faulty.</summary>
    public bool IsSound(FieldValues values) => values.TryGet(_id, out _) && _period.TryRead(values, out _);

    public Located Id(FieldValues values) => values.Get(_id);

    public EffectivePeriod Period(FieldValues values) => _period.Read(values);

    public Located SourceOf(FieldValues values) => values.Find(_source) ?? new Located("", values.Place);
}
