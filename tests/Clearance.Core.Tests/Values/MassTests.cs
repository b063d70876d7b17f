using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Values;

public sealed class MassTests
{
    [Fact]
    public void Default_IsZeroGrams() => Assert.Equal("0 g", default(Mass).ToString());

    [Fact]
    public void Equality_IsNumericInAnyUnit() => Contract.Equality<Mass>(
        [Mass.Parse("0.12 kg"), Mass.Parse("120 g"), Mass.FromGrams(120.0m)], [Mass.Parse("121 g")], [default]);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.0000001")]
    [InlineData("1000000000.000001")]
    public void FromGrams_OutOfRange_IsArgumentException(string grams) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Mass.FromGrams(decimal.Parse(grams, System.Globalization.CultureInfo.InvariantCulture)));
}
