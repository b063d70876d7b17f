using System.Text.Json;

namespace Clearance.Core.Tests.Support;

/// <summary>Compares what a page shows with what comes out.</summary>
internal static class ShownJson
{
    /// <summary>The page leaves keys and entries out; what it shows must be there, in its order.</summary>
    public static void MustHold(JsonElement expected, JsonElement actual, string path = "$")
    {
        Assert.Equal((path, expected.ValueKind), (path, actual.ValueKind));
        if (expected.ValueKind == JsonValueKind.Object)
        {
            Assert.All(expected.EnumerateObject(), p =>
            {
                Assert.True(actual.TryGetProperty(p.Name, out JsonElement value), $"{path}.{p.Name}");
                MustHold(p.Value, value, $"{path}.{p.Name}");
            });
        }
        else if (expected.ValueKind == JsonValueKind.Array)
        {
            Assert.True(expected.GetArrayLength() > 0 || actual.GetArrayLength() == 0, path);
            Assert.True(expected.GetArrayLength() <= actual.GetArrayLength(), path);
            foreach ((int index, JsonElement each) in expected.EnumerateArray().Index())
            {
                MustHold(each, actual[index], $"{path}[{index}]");
            }
        }
        else
        {
            Assert.Equal((path, expected.ToString()), (path, actual.ToString()));
        }
    }
}
