using Clearance.Rulebooks;
using Clearance.Rulebooks.Reading;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Rulebooks.Reading;

public class RulebookReaderProperties
{
    private static readonly List<RulebookFile> Files = Folder.Files("Rulebooks/Whole");

    /// <summary>Rules, rows and sources of different rulebooks: faults in several files.</summary>
    private static readonly RulebookFile[] Faulty =
        [.. Folder.Files("Rulebooks/Broken/bad-period"), .. Files.Where(file => file.Path is not ("parameters.json" or "rulebook.json"))];

    [Property(MaxTest = 1_000)]
    public Property Read_DamagedBytes_NeverThrowsAndSortsItsFaults()
    {
        Gen<(int File, (int Place, byte Value)[] Damage)> damaged =
            from file in Gen.Choose(0, Files.Count - 1)
            from damage in (from place in Gen.Choose(0, int.MaxValue - 1) from value in Gen.Choose(0, 255) select (place, (byte)value)).ArrayOf()
            select (file, damage);
        return Prop.ForAll(damaged.ToArbitrary(), one =>
        {
            byte[] content = Files[one.File].Content.ToArray();
            foreach ((int place, byte value) in one.Damage)
            {
                content[place % content.Length] = value;
            }

            List<RulebookError> errors = [];
            RulebookReader.Read([.. Files.Where((_, index) => index != one.File), Files[one.File] with { Content = content }], errors);
            return errors.SequenceEqual(errors.OrderBy(error => error.Code == "more-errors").ThenBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column));
        });
    }

    [Property(MaxTest = 50)]
    public Property Read_FilesInAnyOrder_GivesTheSameFaults() => Prop.ForAll(Gen.Shuffle(Faulty).ToArbitrary(), files => Errors(files).SequenceEqual(Errors(Faulty)));

    private static List<RulebookError> Errors(IEnumerable<RulebookFile> files)
    {
        List<RulebookError> errors = [];
        RulebookReader.Read(files, errors);
        return errors;
    }
}
