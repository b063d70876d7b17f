using Xunit.Abstractions;

namespace Clearance.Core.Tests.Support;

/// <summary>Counts how often made-up cases meet what they are meant to meet, so that a test of many cases cannot pass by missing the point. Safe to share between threads.</summary>
internal sealed class Hits
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private long _cases;

    /// <summary>The events that must be met.</summary>
    public Hits(params IEnumerable<string> events)
    {
        foreach (string name in events)
        {
            _counts.Add(name, 0);
        }
    }

    /// <summary>Counts a case and the events that it met, each once.</summary>
    public void Case(params IEnumerable<string> met)
    {
        lock (_lock)
        {
            _cases++;
            foreach (string name in met.Distinct(StringComparer.Ordinal))
            {
                _counts[name] = _counts.TryGetValue(name, out long count) ? count + 1 : throw new ArgumentException($"{name} is no event that was announced.", nameof(met));
            }
        }
    }

    /// <summary>Prints the counts and fails if an event was met in too few cases.</summary>
    public void MustBeMet(ITestOutputHelper output, int leastPerThousand = 10)
    {
        lock (_lock)
        {
            output.WriteLine($"{_cases} cases");
            foreach ((string name, long count) in _counts)
            {
                output.WriteLine($"{name}: {count}");
            }

            string[] rare = [.. _counts.Where(one => one.Value * 1000 < _cases * leastPerThousand || one.Value == 0).Select(one => $"{one.Key} ({one.Value})")];
            Assert.True(rare.Length == 0, $"Met in less than {leastPerThousand} of 1000 cases, of {_cases}: {string.Join(", ", rare)}");
        }
    }
}
