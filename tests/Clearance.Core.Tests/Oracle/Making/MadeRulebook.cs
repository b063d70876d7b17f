using System.Text;
using Clearance.Rulebooks;

namespace Clearance.Core.Tests.Oracle.Making;

/// <summary>The files of a made-up rulebook.</summary>
internal sealed record MadeRulebook(IReadOnlyList<(string Path, string Text)> Texts)
{
    public IEnumerable<RulebookFile> Files => Texts.Select(file => new RulebookFile(file.Path, Encoding.UTF8.GetBytes(file.Text)));

    public override string ToString() => string.Join(Environment.NewLine, Texts.Select(file => $"== {file.Path}{Environment.NewLine}{file.Text}"));
}
