using System.Buffers;
using Clearance.Values;

namespace Clearance.Advice;

/// <summary>The changes of law in a span that touch one parcel.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
/// <param name="Jurisdiction">The jurisdiction whose law it is, such as <c>CN</c>; the destination's country where no rulebook covers it.</param>
/// <param name="From">The day whose law is where the span begins.</param>
/// <param name="To">The last day of the span.</param>
/// <param name="Changes">The changes, by day; empty where nothing touches the parcel.</param>
/// <param name="Warnings">What a reader should know besides: <c>not-covered</c> where no rulebook covers the destination, <c>no-law-known</c> where the span begins before the first day that is known.</param>
public sealed record PolicyChanges(string Jurisdiction, DateOnly From, DateOnly To, ValueList<PolicyChange> Changes, ValueList<ReportWarning> Warnings)
{
    /// <summary>Whether a rulebook covers the destination.</summary>
    public bool IsCovered { get; init; } = true;

    /// <summary>Writes the changes as UTF-8 JSON, as the contract describes it.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="language">The language of texts, such as <c>en</c> or <c>zh</c>; English where a text has no other.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteJson(IBufferWriter<byte> output, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(language);
        PolicyChangesWriter.Write(this, output, language);
    }
}
