using Clearance.Duties;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>Evaluating in the same room again and again.</summary>
public class BufferTests
{
    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());

    [Fact]
    public void Evaluate_WarmBuffer_AllocatesNothing()
    {
        Parcel[] parcels = [.. Enumerable.Range(1, 8).Select(static q => ParcelsToChina.Cream(q, q % 2 == 0 ? null : "post"))];
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        decimal sum = 0;
        for (int i = 0; i < 2_000; i++)
        {
            sum += Read(buffer.Evaluate(parcels[i % 8], ParcelsToChina.Day));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
        {
            sum += Read(buffer.Evaluate(parcels[i % 8], ParcelsToChina.Day));
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }

    [Fact]
    public void Evaluate_ManyParcels_EqualsFreshReports()
    {
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        foreach (string? channel in (string?[])[null, "post", "express", "freight"])
        {
            for (int quantity = 1; quantity < 40; quantity += 3)
            {
                Parcel parcel = ParcelsToChina.Cream(quantity, channel);
                Assert.Equal(Json(s_evaluator.Evaluate(parcel, ParcelsToChina.Day)), Json(buffer.Evaluate(parcel, ParcelsToChina.Day)));
            }
        }
    }

    [Fact]
    public void Keep_ReportOfBuffer_StaysAsItIs()
    {
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        string first = Json(buffer.Evaluate(ParcelsToChina.Cream(1), ParcelsToChina.Day));

        ClearanceReport kept = buffer.Keep();
        ClearanceOption option = kept.Options[0];
        buffer.Evaluate(ParcelsToChina.Cream(9), ParcelsToChina.Day);

        Assert.Equal(first, Json(kept));
        Assert.Equal(OptionStatus.Open, option.Status);
    }

    [Fact]
    public void Evaluate_ViewOfEarlierEvaluation_Throws()
    {
        ClearanceBuffer buffer = s_evaluator.CreateBuffer();
        ClearanceOption option = buffer.Evaluate(ParcelsToChina.Cream(1), ParcelsToChina.Day)["cn.post"];
        Charge charge = option.Charges[0];

        buffer.Evaluate(ParcelsToChina.Cream(2), ParcelsToChina.Day);

        Assert.Contains("earlier evaluation", Assert.Throws<InvalidOperationException>(() => option.Status).Message, StringComparison.Ordinal);
        Assert.Contains("earlier evaluation", Assert.Throws<InvalidOperationException>(() => charge.Amount).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_BeforeAnyEvaluation_Throws() => Assert.Throws<InvalidOperationException>(() => s_evaluator.CreateBuffer().Keep());

    private static decimal Read(ClearanceReport report)
    {
        decimal sum = 0;
        foreach (ClearanceOption option in report.Options)
        {
            foreach (Charge charge in option.Charges)
            {
                sum += charge.Amount?.Amount ?? 0;
            }
        }

        return sum;
    }

    private static string Json(ClearanceReport report)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        report.WriteJson(output);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
