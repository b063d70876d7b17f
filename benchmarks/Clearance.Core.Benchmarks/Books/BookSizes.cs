using Clearance.Core.Benchmarks.Shop;
using Clearance.Parcels;
using Clearance.Values;

namespace Clearance.Core.Benchmarks.Books;

/// <summary>The same parcels by post under rules of several sizes: the Chinese rulebook alone, ten times as large, and one of many.</summary>
internal sealed class BookSizes
{
    private readonly Parcel[] _parcels;
    private readonly ClearanceBuffer _one = BookFiles.BufferOf(BookFiles.Chinese());
    private readonly ClearanceBuffer _tenTimes = BookFiles.BufferOf(BookFiles.TenTimes());
    private readonly ClearanceBuffer _many = new ClearanceEvaluator(Others().Prepend("cn").Aggregate(new ClearanceRules(), static (rules, territory) => rules.With(BookFiles.Load(BookFiles.Of(territory))))).CreateBuffer();

    public BookSizes(int parcels) => _parcels = [.. ParcelFactory.MakeMany(parcels, 3).Select(static p => p with { Channel = Channel.Post })];

    /// <summary>How many jurisdictions there are besides the Chinese.</summary>
    public static int Many => Others().Length;

    public object One(int parcel) => Evaluate(_one, parcel);

    public object TenTimes(int parcel) => Evaluate(_tenTimes, parcel);

    public object AmongMany(int parcel) => Evaluate(_many, parcel);

    private ClearanceReport Evaluate(ClearanceBuffer buffer, int parcel) => buffer.Evaluate(_parcels[parcel & (_parcels.Length - 1)], ParcelFactory.Day);

    // Each with its own copy of the data; those that come later are looked at later.
    private static string[] Others() => [.. CountryCode.All.Select(static c => c.Code).Where(static c => c is not "CN").Take(30).Select(static c => c.ToLowerInvariant())];
}
