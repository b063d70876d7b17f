using System.Globalization;
using Clearance.Documents;
using Clearance.Law;
using Clearance.Modes;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Cli.Texts;

/// <summary>How days, spans, citations and items are written in tables and in JSON alike.</summary>
internal static class Shapes
{
    public static string Of(DateOnly day) => Shown.Day(day);

    public static string? OfOrNull(DateOnly? day) => day is { } known ? Of(known) : null;

    /// <summary>A span with an ellipsis for an open end; an ellipsis alone for a span that is open at both.</summary>
    public static string Of(DateOnly? from, DateOnly? to) => from is null && to is null ? "…" : $"{OfOrNull(from) ?? "…"} – {OfOrNull(to) ?? "…"}";

    public static string Of(EffectivePeriod period) => Of(period.From, period.To);

    /// <summary>Whether a paper is at hand.</summary>
    public static string Mark(bool? satisfied) => satisfied switch
    {
        true => "✓",
        false => "✗",
        _ => "?",
    };

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The contract's word for a grade.</summary>
    public static string Word(EvidenceGrade evidence) => Wording.English.Say(evidence);

    /// <summary>The contract's word for a mode.</summary>
    public static string Word(ClearanceMode mode) => mode == ClearanceMode.Active ? "active" : "passive";

    /// <summary>The contract's word for who supplies a paper.</summary>
    public static string Word(DocumentSupplier supplier) => Wording.English.Say(supplier);

    /// <summary>The contract's word for a channel.</summary>
    public static string Word(Channel channel) => channel switch
    {
        Channel.Post => "post",
        Channel.Express => "express",
        _ => "freight",
    };

    /// <summary>The contract's word for a status.</summary>
    public static string Word(OptionStatus status) => status switch
    {
        OptionStatus.Open => "open",
        OptionStatus.Closed => "closed",
        OptionStatus.NeedsInformation => "needsInformation",
        _ => "notInForce",
    };
}
