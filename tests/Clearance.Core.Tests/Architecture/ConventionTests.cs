using System.Text.RegularExpressions;
using System.Xml.Linq;
using Clearance.Core.Tests.Support;
using Clearance.Values;

namespace Clearance.Core.Tests.Architecture;

/// <summary>Habits that no analyzer keeps.</summary>
public sealed partial class ConventionTests
{
    private const int MostLines = 300;

    private static readonly string[] s_exact = ["Values", "Formulas", "Slots", "Duties", "Outlook", "Rulebooks"];

    // Credible intervals are no figures of money or law.
    private static readonly string[] s_intervals = ["Outlook/BetaFunction.cs", "Outlook/RateEstimate.cs"];

    /// <summary>Readers of files whose publisher does not write down which currency all rates are quoted for.</summary>
    private static readonly string[] s_publishers = ["Duties/EcbRates.cs", "Duties/HmrcRates.cs"];

    private static readonly IReadOnlyList<(string Path, string Text)> s_library = SourceFiles.Under("src/Clearance.Core");

    public static TheoryData<string> Projects => ["src", "tests", "benchmarks"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void File_Length_IsAtMost300Lines(string folder) => Assert.All(
        SourceFiles.Under(folder),
        static f => Assert.True(f.Text.Count(static c => c == '\n') <= MostLines, f.Path));

    [Fact]
    public void File_Namespace_IsItsFolder() => Assert.All(s_library, static f =>
    {
        string folder = Path.GetDirectoryName(f.Path)!.Replace('\\', '/');
        string expected = folder is "" or "DependencyInjection" ? "Clearance" : $"Clearance.{folder.Replace('/', '.')}";
        Assert.Contains($"\nnamespace {expected};\n", "\n" + f.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void File_TypesAtTop_AreOneOfItsName() => Assert.All(s_library, static f =>
    {
        string type = Assert.Single(Type().Matches(SourceFiles.Code(f.Text)).Select(static m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal));
        Assert.Equal(Path.GetFileName(f.Path).Split('.')[0].Split('{')[0], type);
    });

    [Fact]
    public void File_MoneyAndLaw_KnowNoBinaryFloats() => Assert.All(
        s_library.Where(static f => s_exact.Contains(f.Path.Split('/')[0], StringComparer.Ordinal) && !s_intervals.Contains(f.Path, StringComparer.Ordinal)),
        static f => Assert.DoesNotMatch(@"\b(double|float|Half)\b", SourceFiles.CodeWithoutTexts(f.Text)));

    [Fact]
    public void File_Texts_NameNoCountryAndNoCurrency()
    {
        HashSet<string> codes = [.. CountryCode.All.Select(static c => c.Code), .. Currency.All.Select(static c => c.Code)];
        Assert.All(s_library.Where(static f => !s_publishers.Contains(f.Path)), f => Assert.DoesNotContain(SourceFiles.Texts(f.Text), codes.Contains));
    }

    // What a buyer prefers, and by how much, is no law.
    [Fact]
    public void File_Numbers_HoldNoRateAndNoThreshold() => Assert.All(
        s_library.Where(static f => !f.Path.StartsWith("Advice/", StringComparison.Ordinal)),
        static f => Assert.All(Decimal().Matches(SourceFiles.CodeWithoutTexts(f.Text)), m => Assert.Matches("^(0|0?[.]0*|10*([.]0+)?)m$", m.Value)));

    [Fact]
    public void Enum_PublicMembers_AreNumberedFrom1() => Assert.All(
        typeof(ClearanceReport).Assembly.GetExportedTypes().Where(static t => t.IsEnum),
        static type =>
        {
            int[] numbers = [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(static n => Convert.ToInt32(n, System.Globalization.CultureInfo.InvariantCulture))];
            Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
            string file = s_library.Single(f => Path.GetFileName(f.Path) == type.Name + ".cs").Text;
            Assert.All(Enum.GetNames(type), name => Assert.Matches($@"\n    {name} = \d+,", file));
        });

    [Fact]
    public void PublicApi_Members_HaveDocumentation()
    {
        var members = XDocument.Load(Path.ChangeExtension(typeof(ClearanceReport).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(static m => m.Attribute("name")!.Value, static m => m, StringComparer.Ordinal);
        Assert.All(typeof(ClearanceReport).Assembly.GetExportedTypes(), type =>
        {
            Assert.Contains($"T:{type.FullName}", members);
            Assert.All(type.GetProperties().Where(p => p.DeclaringType == type && !IsParameter(type, p.Name)), p => Assert.Contains(members.Keys, k => k.StartsWith($"P:{type.FullName}.{p.Name}", StringComparison.Ordinal)));
        });
        Assert.All(members.Values, static m => Assert.True(m.Elements("summary").Any(static s => s.Value.Trim().Length > 0) || m.Elements("inheritdoc").Any(), m.Attribute("name")!.Value));
    }

    // A property made by a record's parameter is documented where the parameter is.
    private static bool IsParameter(Type type, string property) => type.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name == property));

    [GeneratedRegex(@"^(?:public|internal)[a-z ]* (?:class|record|struct|interface|enum|delegate \w+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Type();

    [GeneratedRegex(@"\b[0-9]+(?:\.[0-9]+)?m\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Decimal();
}
