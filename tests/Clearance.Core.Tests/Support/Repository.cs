namespace Clearance.Core.Tests.Support;

/// <summary>Files of the repository that tests compare with the code.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution, found upwards from the test's own folder.</summary>
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Fails if the file is not the text, and leaves the text beside the tests for copying.</summary>
    public static void MustEqual(string path, string expected)
    {
        string full = Path.Combine(Root, path);
        if (File.Exists(full) && File.ReadAllText(full) == expected)
        {
            return;
        }

        string made = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(path));
        File.WriteAllText(made, expected);
        Assert.Fail($"{path} differs from the data it shows: copy {made} over it.");
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Clearance.Core.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Clearance.Core.sln stands in no folder above the tests.");
    }
}
