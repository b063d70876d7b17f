using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Modes;
using Clearance.Parcels;
using Clearance.Rulebooks.Documents;
using Clearance.Values;

namespace Clearance.Rulebooks.Reading;

/// <summary>Procedure files and general.json.</summary>
internal static class ProcedureShapes
{
    public static ObjectShape<ProcedureDocument> General { get; } = new("general", "Rules of every procedure of the rulebook.", fields =>
    {
        fields.KeepSound();
        RuleLists lists = RuleLists.Declare(fields);
        return values => lists.Fill(new ProcedureDocument { Place = values.Place }, values);
    });

    public static ObjectShape<ProcedureDocument> Procedure { get; } = new("procedure", "One lawful way to clear.", fields =>
    {
        fields.KeepSound();
        Field<Located> id = fields.Required("id", RuleFields.Name, "The id, which is the name of the file as well.");
        Field<ClearanceMode> mode = fields.Required("mode", BookWords.Modes.ToShape(), "Who acts first: the buyer's side, or customs.");
        PeriodFields period = PeriodFields.Declare(fields, "since ever");
        Field<ImmutableArray<TerritoryCode>> territories = fields.Optional("territories", Shapes.List("a list of territories", Shapes.Territory, 1), "Where it exists; absent: in every territory of the rulebook.");
        Field<ImmutableArray<Channel>> channels = fields.Optional("channels", Shapes.List("a list of channels", ParcelWords.Channels.ToShape(), 1), "The channels it serves; absent: all.");
        Field<string> declarant = fields.Optional("declarant", BookWords.PlainName, "Who declares, such as postal-operator.");
        Field<LocalizedText> name = fields.Optional("name", Shapes.Texts, "What it is called.");
        Field<ImmutableArray<Located>> without = fields.Optional("without", Shapes.List("a list of rules", RuleFields.Name), "Rules of general.json that do not hold here.");
        Field<Located> customsValue = fields.Optional("customsValue", BookWords.Formula, "What charges are computed on, money.");
        RuleLists lists = RuleLists.Declare(fields);
        return values => lists.Fill(
            new ProcedureDocument
            {
                Id = values.Get(id, new Located("", values.Place)),
                Mode = values.Get(mode, ClearanceMode.Passive),
                Period = period.Read(values),
                HasFaultyPeriod = !period.TryRead(values, out _),
                Territories = values.Get(territories, []),
                TerritoriesPlace = values.PlaceOf(territories),
                Channels = values.Get(channels, []),
                Declarant = values.Find(declarant),
                Name = values.Find(name),
                Without = values.Get(without, []),
                CustomsValue = values.Find(customsValue),
                Place = values.Place,
            },
            values);
    });
}
