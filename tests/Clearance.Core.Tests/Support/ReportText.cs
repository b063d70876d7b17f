using System.Buffers;
using System.Text;

namespace Clearance.Core.Tests.Support;

/// <summary>All that a report says, to compare it with another one.</summary>
internal static class ReportText
{
    public static string Of(ClearanceReport report)
    {
        var json = new ArrayBufferWriter<byte>();
        report.WriteJson(json);
        var text = new StringBuilder(Encoding.UTF8.GetString(json.WrittenSpan));
        foreach (ClearanceOption option in report.Options)
        {
            text.AppendJoin('\n', report.Explain(option).Steps);
        }

        return text.ToString();
    }
}
