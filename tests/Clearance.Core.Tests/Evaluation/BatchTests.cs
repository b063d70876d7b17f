using Clearance.Core.Tests.Procedures;
using Clearance.Parcels;

namespace Clearance.Core.Tests.Evaluation;

/// <summary>Evaluating many parcels as they come.</summary>
public class BatchTests
{
    private static readonly ClearanceEvaluator s_evaluator = new(ClearanceRules.BuiltIn());

    [Theory]
    [InlineData(1, 1024)]
    [InlineData(2, 7)]
    [InlineData(4, 64)]
    public void EvaluateMany_AnyNumberOfWorkers_HandsOutInOrder(int workers, int block)
    {
        Parcel[] parcels = [.. Enumerable.Range(1, 100).Select(static q => ParcelsToChina.Cream(q))];
        var numbers = new List<long>();
        var totals = new List<decimal?>();

        s_evaluator.EvaluateMany(parcels, ParcelsToChina.Day, (number, report) =>
        {
            numbers.Add(number);
            totals.Add(report["cn.trade"].Total?.Amount);
        }, new BatchOptions { Workers = workers, BlockSize = block });

        Assert.Equal(Enumerable.Range(0, 100).Select(static n => (long)n), numbers);
        Assert.Equal(parcels.Select(static p => s_evaluator.Evaluate(p, ParcelsToChina.Day)["cn.trade"].Total?.Amount), totals);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void EvaluateMany_OneParcelFails_TheOthersAreHandedOut(int workers)
    {
        ClearanceEvaluator evaluator = Failing();
        var handed = new List<long>();
        var failed = new List<long>();

        evaluator.EvaluateMany(Thirty(), ParcelsToChina.Day, (number, _) => handed.Add(number), new BatchOptions { Workers = workers, BlockSize = 8, Failed = Take });

        Assert.Equal([12L], failed);
        Assert.Equal(29, handed.Count);

        void Take(long number, Exception failure)
        {
            Assert.Equal("thirteen", failure.Message);
            failed.Add(number);
        }
    }

    [Fact]
    public void EvaluateMany_NobodyTakesFailures_ThrowsAtTheEnd()
    {
        int handed = 0;

        AggregateException failure = Assert.Throws<AggregateException>(() => Failing().EvaluateMany(Thirty(), ParcelsToChina.Day, (_, _) => handed++));

        Assert.Equal(29, handed);
        Assert.Contains("1 of 30 parcels", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Parcel 12 ", Assert.Single(failure.InnerExceptions).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EvaluateMany_ManyWorkers_ReadsNoFurtherAheadThanABlock()
    {
        int read = 0;
        int handed = 0;
        IEnumerable<Parcel> Source()
        {
            for (int i = 0; i < 100; i++)
            {
                read++;
                Assert.True(read - handed <= 8);
                yield return ParcelsToChina.Cream(1);
            }
        }

        s_evaluator.EvaluateMany(Source(), ParcelsToChina.Day, (_, _) => handed++, new BatchOptions { Workers = 2, BlockSize = 8 });

        Assert.Equal(100, handed);
    }

    [Fact]
    public void EvaluateMany_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        int handed = 0;

        Assert.Throws<OperationCanceledException>(() => s_evaluator.EvaluateMany(Thirty(), ParcelsToChina.Day, (_, _) =>
        {
            if (++handed == 5)
            {
                stop.Cancel();
            }
        }, cancellationToken: stop.Token));

        Assert.Equal(5, handed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void Workers_OutOfRange_AreRefused(int workers) => Assert.Throws<ArgumentOutOfRangeException>(() => new BatchOptions { Workers = workers });

    private static Parcel[] Thirty() => [.. Enumerable.Range(1, 30).Select(static q => ParcelsToChina.Cream(q))];

    private static ClearanceEvaluator Failing() => new(ClearanceRules.BuiltIn().Rulebooks.First(static r => r.Jurisdiction is "CN").With("cn.post", static p => p with
    {
        Eligibility = Written.Eligibility(static (in context, in _) =>
        {
            if (context.Parcel.Items[0].Quantity == 13)
            {
                throw new InvalidOperationException("thirteen");
            }
        }),
    }));
}
