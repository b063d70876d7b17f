using System.Collections.Immutable;
using Clearance.Json;
using Clearance.Rulebooks.Documents;

namespace Clearance.Rulebooks.Reading;

/// <summary>The lists of rules that procedure files and general.json have in common.</summary>
internal sealed class RuleLists
{
    private readonly Field<ImmutableArray<ValueDocument>> _values;
    private readonly Field<ImmutableArray<EligibilityDocument>> _eligibility;
    private readonly Field<ImmutableArray<ChargeDocument>> _charges;
    private readonly Field<ImmutableArray<ReliefDocument>> _reliefs;
    private readonly Field<ImmutableArray<PaperDocument>> _documents;
    private readonly Field<ImmutableArray<OutlookDocument>> _outlook;
    private readonly Field<ImmutableArray<NoteDocument>> _steps;
    private readonly Field<ImmutableArray<NoteDocument>> _precautions;
    private readonly Field<ImmutableArray<NoteDocument>> _warnings;
    private readonly Field<ImmutableArray<ExposureDocument>> _exposures;
    private readonly Field<ImmutableArray<SplittingDocument>> _splitting;
    private readonly Field<ImmutableArray<ReturnDocument>> _returns;
    private readonly Field<ImmutableArray<ReplacementDocument>> _replacements;

    private RuleLists(ObjectFields fields)
    {
        _values = Declare(fields, "values", RuleShapes.Value, "Named formulas.");
        _eligibility = Declare(fields, "eligibility", RuleShapes.Eligibility, "Conditions of using the procedure.");
        _charges = Declare(fields, "charges", ChargeShapes.Charge, "Duties, taxes and fees.");
        _reliefs = Declare(fields, "reliefs", RuleShapes.Relief, "Rules that waive charges; the first true one counts.");
        _documents = Declare(fields, "documents", PaperShapes.Paper, "Documents that are asked for.");
        _outlook = Declare(fields, "outlook", OutlookShapes.Outlook, "Inspection and duration; the first one whose condition holds counts.");
        _steps = Declare(fields, "steps", NoteShapes.Note, "What the buyer does, in order.");
        _precautions = Declare(fields, "precautions", NoteShapes.Note, "What the buyer minds.");
        _warnings = Declare(fields, "warnings", NoteShapes.Warning, "Warnings of the report.");
        _exposures = Declare(fields, "exposures", NoteShapes.Exposure, "What a false declaration may cost.");
        _splitting = Declare(fields, "splitting", NoteShapes.Splitting, "Limits that an order must not be split to stay under.");
        _returns = Declare(fields, "returns", ReturnShapes.Return, "What comes back when goods are returned.");
        _replacements = Declare(fields, "replacements", ReturnShapes.Replacement, "What goods do not owe that are sent free of charge in place of returned ones.");
    }

    public static RuleLists Declare(ObjectFields fields) => new(fields);

    /// <summary>The document with its rule lists.</summary>
    public ProcedureDocument Fill(ProcedureDocument document, FieldValues values) => document with
    {
        Values = values.Get(_values, []),
        Eligibility = values.Get(_eligibility, []),
        Charges = values.Get(_charges, []),
        Reliefs = values.Get(_reliefs, []),
        Documents = values.Get(_documents, []),
        Outlook = values.Get(_outlook, []),
        Steps = values.Get(_steps, []),
        Precautions = values.Get(_precautions, []),
        Warnings = values.Get(_warnings, []),
        Exposures = values.Get(_exposures, []),
        Splitting = values.Get(_splitting, []),
        Returns = values.Get(_returns, []),
        Replacements = values.Get(_replacements, []),
    };

    private static Field<ImmutableArray<T>> Declare<T>(ObjectFields fields, string name, Shape<T> rule, string description) =>
        fields.Optional(name, Shapes.List("a list of rules", rule), description);
}
