using Clearance.Formulas;

namespace Clearance.Rulebooks.Compiling;

/// <summary>The names whose formulas are being compiled, each because the one before reads it: finds cycles, and bounds how deep names read names.</summary>
internal sealed class NamePath
{
    private const int MostLevels = 100;

    private readonly List<(string Name, int Levels)> _path = [];
    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    public bool IsEmpty => _path.Count == 0;

    /// <summary>The names under way, as messages show them.</summary>
    public string Shown => string.Join(" > ", _path.Select(static p => p.Name));

    /// <summary>Whether what the name stands for is being compiled.</summary>
    public bool Contains(string name) => _path.Exists(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    /// <summary>Compiles what a name stands for, for the first time.</summary>
    /// <exception cref="FormulaException">The name depends on itself, or on names too deep.</exception>
    /// <exception cref="ReportedException">It failed, now or before.</exception>
    public T Enter<T>(string name, int column, Func<T> compile)
    {
        if (_failed.Contains(name))
        {
            throw new ReportedException();
        }

        int start = _path.FindIndex(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        if (start >= 0)
        {
            string cycle = string.Join(" > ", _path.Skip(start).Select(static p => p.Name).Append(name));
            throw new FormulaException(FormulaErrors.Cycle, column, $"'{name}' depends on itself: {cycle}; to read a charge before its reliefs write assessed(…)");
        }

        if (_path.Count >= MostLevels)
        {
            throw TooDeep(name, column);
        }

        T result = Compile(name, compile);
        Read(name, column);
        return result;
    }

    /// <summary>Notes that the name under way reads one that is compiled.</summary>
    /// <exception cref="FormulaException">Names read names too deep.</exception>
    public void Read(string name, int column)
    {
        int levels = _levels[name];
        if (_path.Count > 0 && levels >= MostLevels)
        {
            throw TooDeep(name, column);
        }

        if (_path.Count > 0 && levels > _path[^1].Levels)
        {
            _path[^1] = (_path[^1].Name, levels);
        }
    }

    private T Compile<T>(string name, Func<T> compile)
    {
        _path.Add((name, 0));
        try
        {
            T result = compile();
            _levels[name] = _path[^1].Levels + 1;
            return result;
        }
        catch (ReportedException)
        {
            _failed.Add(name);
            throw;
        }
        finally
        {
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private static FormulaException TooDeep(string name, int column) =>
        new(FormulaErrors.TooLarge, column, $"'{name}' stands in a chain of more than {MostLevels} names of which each reads the next: join some of them");
}
