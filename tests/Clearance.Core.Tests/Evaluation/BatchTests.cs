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
    [InlineData(5, 3)]
    [InlineData(200, 1000)]
    public void EvaluateMany_AnyNumberOfWorkers_HandsOutInOrder(int workers, int block)
    {
        Parcel[] parcels = [.. Enumerable.Range(1, 400).Select(static q => WithItems(ParcelsToChina.Cream(q), q % 37 == 0 ? 60 : 1))];
        var numbers = new List<long>();
        var totals = new List<decimal?>();

        s_evaluator.EvaluateMany(parcels, ParcelsToChina.Day, (number, report) =>
        {
            numbers.Add(number);
            totals.Add(report["cn.trade"].Total?.Amount);
        }, new BatchOptions { Workers = workers, BlockSize = block });

        Assert.Equal(Enumerable.Range(0, 400).Select(static n => (long)n), numbers);
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
    public void EvaluateMany_OneParcelTakesLong_OthersAreEvaluatedMeanwhile()
    {
        using var other = new ManualResetEventSlim();
        bool isMet = false;
        ClearanceEvaluator evaluator = Calling(quantity =>
        {
            if (quantity == 1)
            {
                isMet = other.Wait(TimeSpan.FromMinutes(1));
            }
            else if (quantity == 9)
            {
                other.Set();
            }
        });
        var numbers = new List<long>();

        evaluator.EvaluateMany(Thirty(), ParcelsToChina.Day, (number, _) => numbers.Add(number), new BatchOptions { Workers = 2 });

        Assert.True(isMet);
        Assert.Equal(Enumerable.Range(0, 30).Select(static n => (long)n), numbers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void EvaluateMany_TakerFails_StopsWithItsException(int workers)
    {
        int handed = 0;

        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => s_evaluator.EvaluateMany(Thirty(), ParcelsToChina.Day, (_, _) =>
        {
            if (++handed == 5)
            {
                throw new InvalidOperationException("the fifth");
            }
        }, new BatchOptions { Workers = workers, BlockSize = 8 }));

        Assert.Equal("the fifth", failure.Message);
        Assert.Equal(5, handed);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(3, 12)]
    public void EvaluateMany_SourceFails_StopsWithItsException(int workers, int fewest)
    {
        int handed = 0;
        bool isClosed = false;
        IEnumerable<Parcel> Source()
        {
            try
            {
                foreach (Parcel parcel in Thirty().Take(20))
                {
                    yield return parcel;
                }

                throw new InvalidOperationException("the source");
            }
            finally
            {
                isClosed = true;
            }
        }

        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() =>
            s_evaluator.EvaluateMany(Source(), ParcelsToChina.Day, (_, _) => handed++, new BatchOptions { Workers = workers, BlockSize = 8 }));

        Assert.Equal("the source", failure.Message);
        Assert.InRange(handed, fewest, 20);
        Assert.True(isClosed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void EvaluateMany_NoParcels_HandsOutNothing(int workers) =>
        s_evaluator.EvaluateMany([], ParcelsToChina.Day, static (_, _) => Assert.Fail("There is no parcel."), new BatchOptions { Workers = workers });

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void EvaluateMany_Cancelled_Stops(int workers)
    {
        using var stop = new CancellationTokenSource();
        int handed = 0;

        Assert.Throws<OperationCanceledException>(() => s_evaluator.EvaluateMany(Thirty(), ParcelsToChina.Day, (_, _) =>
        {
            if (++handed == 5)
            {
                stop.Cancel();
            }
        }, new BatchOptions { Workers = workers, BlockSize = 8 }, stop.Token));

        Assert.Equal(5, handed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void Workers_OutOfRange_AreRefused(int workers) => Assert.Throws<ArgumentOutOfRangeException>(() => new BatchOptions { Workers = workers });

    private static Parcel[] Thirty() => [.. Enumerable.Range(1, 30).Select(static q => ParcelsToChina.Cream(q))];

    private static Parcel WithItems(Parcel parcel, int count) => parcel with { Items = [.. Enumerable.Repeat(parcel.Items[0], count)] };

    private static ClearanceEvaluator Failing() => Calling(static quantity =>
    {
        if (quantity == 13)
        {
            throw new InvalidOperationException("thirteen");
        }
    });

    // Tells how many pieces the first item of each parcel has.
    private static ClearanceEvaluator Calling(Action<int> evaluated) => new(ClearanceRules.BuiltIn().Rulebooks.First(static r => r.Jurisdiction is "CN").With("cn.post", p => p with
    {
        Eligibility = Written.Eligibility((in context, in _) => evaluated(context.Parcel.Items[0].Quantity)),
    }));
}
