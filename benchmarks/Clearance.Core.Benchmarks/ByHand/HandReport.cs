namespace Clearance.Core.Benchmarks.ByHand;

/// <summary>What a hand-written evaluation leaves, in room that the next one uses again. Post and express charge the same, so they share their amounts.</summary>
internal sealed class HandReport<T>
    where T : struct, IComparable<T>
{
    private readonly HandOption<T>[] _byId;

    public HandReport(int mostItems)
    {
        var articles = new HandCharges<T>(mostItems);
        Post = new(articles, new HandOutlook(10, 6, 9, 18));
        Express = new(articles, new HandOutlook(10, 4, 6, 12));
        Retail = new(new HandCharges<T>(mostItems), new HandOutlook(3, 3, 6, 12));
        Trade = new(new HandCharges<T>(mostItems), new HandOutlook(25, 5, 10, 25));
        _byId = [Retail, Express, Post, Trade];
    }

    public HandOption<T> Post { get; }

    public HandOption<T> Express { get; }

    public HandOption<T> Retail { get; }

    public HandOption<T> Trade { get; }

    /// <summary>The open procedure that costs least; null where none is open.</summary>
    public HandOption<T>? Recommended { get; private set; }

    public void Recommend()
    {
        Recommended = null;
        foreach (HandOption<T> option in _byId)
        {
            if (option.IsOpen && (Recommended is null || option.Total.CompareTo(Recommended.Total) < 0))
            {
                Recommended = option;
            }
        }
    }
}
