using System.Globalization;

namespace Clearance.Json;

internal static class Duplicates
{
    public static void Report(JsonMember member, JsonMember first, JsonErrors errors) =>
        errors.Add(
            ErrorCodes.DuplicateKey,
            member.Place,
            string.Create(CultureInfo.InvariantCulture, $"{Quoted.Show(member.Name)} stands here again, first at line {first.Line}, column {first.Column}. Remove one of the two."));
}
