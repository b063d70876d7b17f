using Clearance.Cli.Usage;
using Clearance.Rulebooks;
using Clearance.Values;

namespace Clearance.Cli.Inputs;

/// <summary>Loads the built-in rulebooks and those of a folder on top of them.</summary>
internal static class RulebookInput
{
    private const string Head = "rulebook.json";

    /// <summary>The rules to work with.</summary>
    /// <param name="directory">A folder of one rulebook or of several; null: the built-in ones alone.</param>
    public static ClearanceRules Rules(string? directory)
    {
        var rules = ClearanceRules.BuiltIn();
        if (directory is null)
        {
            return rules;
        }

        List<string> waiting = [.. FoldersOf(directory)];
        while (waiting.Count > 0)
        {
            // One folder may import from another, so whatever does not load waits for those that do.
            var faults = new List<string>();
            var still = new List<string>();
            foreach (string folder in waiting)
            {
                try
                {
                    rules = rules.With(Load(folder, rules));
                }
                catch (RulebookException exception)
                {
                    still.Add(folder);
                    faults.AddRange(exception.Errors.Select(e => $"\n  {Path.Combine(folder, e.ToString())}"));
                }
            }

            if (still.Count == waiting.Count)
            {
                throw new UsageException($"the rulebooks in '{directory}' do not load:{string.Concat(faults)}");
            }

            waiting = still;
        }

        return rules;
    }

    /// <summary>The rulebook in a folder, which may import from all of <paramref name="rules"/>.</summary>
    /// <exception cref="RulebookException">It does not load.</exception>
    public static Rulebook Load(string folder, ClearanceRules rules)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"cannot read '{folder}': there is no such folder.");
        }

        try
        {
            return Rulebook.Load(folder, [.. rules.Rulebooks]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{folder}': {exception.Message}");
        }
    }

    /// <summary>A rulebook by the folder that holds it, or as <see cref="Find"/> does where there is no such folder.</summary>
    public static Rulebook LoadOrFind(string name, ClearanceRules rules)
    {
        if (!Directory.Exists(name))
        {
            return Find(name, rules);
        }

        try
        {
            return Load(name, rules);
        }
        catch (RulebookException exception)
        {
            throw new UsageException($"the rulebook in '{name}' does not load:{string.Concat(exception.Errors.Select(static e => $"\n  {e}"))}");
        }
    }

    /// <summary>A rulebook by the name of its jurisdiction or of a destination in it.</summary>
    public static Rulebook Find(string name, ClearanceRules rules)
    {
        string code = name.ToUpperInvariant();
        Rulebook? found = rules.Rulebooks.FirstOrDefault(r => string.Equals(r.Jurisdiction, code, StringComparison.Ordinal))
            ?? (TerritoryCode.TryParse(code, out TerritoryCode place) ? rules.Rulebooks.FirstOrDefault(r => r.Territories.Any(t => t.Covers(place))) : null);
        string[] known = [.. rules.Rulebooks.Select(static r => r.Jurisdiction).Order(StringComparer.Ordinal)];
        return found ?? throw new UsageException(
            $"there is no rulebook for '{Shown.Text(name)}'.{NearestWords.Ask(code, known)} There are: {string.Join(", ", known)}.");
    }

    private static string[] FoldersOf(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new UsageException($"cannot read '{directory}': there is no such folder.");
        }

        if (File.Exists(Path.Combine(directory, Head)))
        {
            return [directory];
        }

        string[] folders = [.. Directory.EnumerateDirectories(directory).Where(static d => File.Exists(Path.Combine(d, Head))).Order(StringComparer.Ordinal)];
        return folders.Length > 0
            ? folders
            : throw new UsageException($"'{directory}' holds no rulebook: neither it nor a folder in it has a {Head}.");
    }
}
