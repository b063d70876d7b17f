using Clearance.Json;
using Clearance.Law;

namespace Clearance.Rulebooks.Reading;

/// <summary>What every rule has: an id, a period and a source.</summary>
internal sealed class RuleFields
{
    private readonly Field<Located> _id;
    private readonly PeriodFields _period;
    private readonly Field<Located> _source;

    private RuleFields(ObjectFields fields, Shape<Located> id, string meaning)
    {
        _id = fields.Required("id", id, meaning);
        _period = PeriodFields.Declare(fields);
        _source = fields.Required("source", Source, "The source that the rule rests on.");
    }

    public static Shape<Located> Source { get; } = Shapes.Located(BookWords.SourceReference);

    public static Shape<Located> Name { get; } = Shapes.Located(BookWords.Name);

    public static RuleFields Declare(ObjectFields fields, string meaning = "The id of the rule; entries of one id are versions in time.") => new(fields, Name, meaning);

    /// <summary>The same where the id is a word of a vocabulary.</summary>
    public static RuleFields Declare(ObjectFields fields, Shape<Located> id, string meaning) => new(fields, id, meaning);

    public Located Id(FieldValues values) => values.Get(_id);

    public EffectivePeriod Period(FieldValues values) => _period.Read(values);

    public Located SourceOf(FieldValues values) => values.Get(_source);
}
