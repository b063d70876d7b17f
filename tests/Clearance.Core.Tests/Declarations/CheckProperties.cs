using Clearance.Core.Tests.Support;
using Clearance.Declarations;
using Clearance.Values;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace Clearance.Core.Tests.Declarations;

/// <summary>A correct declaration has no finding; each mistake is found wherever it stands, and no error besides.</summary>
public sealed class CheckProperties(ITestOutputHelper output)
{
    private const int Cases = 150;

    /// <summary>Mistakes that need a case of some rarity.</summary>
    private const int LeastPerThousand = 50;

    private static readonly DeclarationChecker s_checker = new(new ClearanceEvaluator(ClearanceRules.BuiltIn()));

    public static TheoryData<string> Codes => [.. Mistakes.All.Keys];

    [Property(MaxTest = 500)]
    public void Check_CorrectDeclaration_FindsNothing(int seed) => Assert.Empty(s_checker.Check(new CaseMaker(new Random(seed)).Next()));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_OneMistake_IsFoundAndNoOtherError(string code)
    {
        var hits = new Hits(code);
        for (int seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            DeclarationCase right = new CaseMaker(random).Next();
            DeclarationCase? wrong = Mistakes.All[code](right, random);
            if (wrong is null || wrong == right)
            {
                hits.Case();
                continue;
            }

            ValueList<Finding> findings = s_checker.Check(wrong);

            Assert.True(findings.Any(f => f.Code == code), $"{seed}: {string.Join(", ", findings.Select(static f => $"{f.Code} {f.Path}"))}");
            Assert.All(findings.Where(f => f.Code != code), f => Assert.True(f.Severity < Severity.Error, $"{seed}: {f.Code} {f.Path} {f.Declared} {f.Expected}"));
            hits.Case(code);
        }

        hits.MustBeMet(output, LeastPerThousand);
    }

    // What only the declaration as a whole can show has an example instead.
    [Fact]
    public void All_Mistakes_AreEveryCode() =>
        Assert.Equal(FindingKinds.All.Select(static k => k.Code).Except(["procedure-closed-as-declared"], StringComparer.Ordinal), Mistakes.All.Keys);

    [Property(MaxTest = 200)]
    public void Check_AnyCase_ShowsNoKeyOfAPersonAndNoDescription(int seed)
    {
        var random = new Random(seed);
        DeclarationCase made = new CaseMaker(random).Next();
        DeclarationCase? wrong = Mistakes.All[random.Pick<string>([.. Mistakes.All.Keys])](made, random);
        const string Secret = "zebra-4711";
        DeclarationCase named = (wrong ?? made) with { Evidence = made.Evidence with { Receipt = made.Evidence.Receipt! with { Buyer = Secret, Seller = Secret } }, Declaration = made.Declaration with { Recipient = Secret + "b", Items = [.. made.Declaration.Items.Select(static l => l with { Description = Secret })] } };

        Assert.All(s_checker.Check(named), static f => Assert.DoesNotContain(Secret, f.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, named.ToString(), StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void Check_TaxAtStake_IsNeverNegativeAndNeverAboveTheTrueTax(int seed)
    {
        var random = new Random(seed);
        DeclarationCase right = new CaseMaker(random).Next();
        DeclarationCase? wrong = Mistakes.All[random.Pick<string>([.. Mistakes.All.Keys])](right, random);
        decimal due = new ClearanceEvaluator(ClearanceRules.BuiltIn()).Evaluate(right.Parcel, right.On)["cn.post"].Total!.Value.Amount;

        Assert.All(s_checker.Check(wrong ?? right), f => Assert.InRange(f.TaxAtStake?.Amount ?? 0m, 0m, due));
    }
}
