using System.Runtime.CompilerServices;
using Clearance.Values;

namespace Clearance.Parcels;

/// <summary>Guards of the records' setters: what comes in is lawful, or an exception names the property and the limit.</summary>
internal static class Require
{
    public static ArgumentException Refusal(string message, [CallerMemberName] string property = "") => new(message, property);

    public static Money Within(MoneyLimit limit, Money value, [CallerMemberName] string property = "") =>
        limit.Fault(value) is string fault ? throw new ArgumentOutOfRangeException(property, value.ToString(), fault) : value;

    public static Money? Within(MoneyLimit limit, Money? value, [CallerMemberName] string property = "") =>
        value is Money given ? Within(limit, given, property) : value;

    public static T? Defined<T>(T? value, [CallerMemberName] string property = "")
        where T : struct, Enum =>
        value is not T given || Enum.IsDefined(given) ? value : throw new ArgumentOutOfRangeException(property, value, $"{given} is no {typeof(T).Name}.");

    /// <summary>A value that is not the default of its type, which would mean nothing.</summary>
    public static T Given<T>(T value, [CallerMemberName] string property = "")
        where T : struct, IEquatable<T> =>
        value.Equals(default) ? throw new ArgumentException($"The default value is no {typeof(T).Name}.", property) : value;

    public static T? Given<T>(T? value, [CallerMemberName] string property = "")
        where T : struct, IEquatable<T> =>
        value is T given ? Given(given, property) : value;

    public static T NotNull<T>(T? value, [CallerMemberName] string property = "")
        where T : class =>
        value ?? throw new ArgumentNullException(property);

    /// <summary>A text for people: of bounded length and well formed. The message does not show it.</summary>
    public static string? Text(string? value, [CallerMemberName] string property = "")
    {
        if (value?.Length > ParcelLimits.MostCharacters)
        {
            throw new ArgumentException($"The text has {value.Length} characters; at most {ParcelLimits.MostCharacters} are allowed.", property);
        }

        return value is null || ParcelLimits.IsWellFormed(value) ? value : throw new ArgumentException("The text holds half of a surrogate pair.", property);
    }

    /// <summary>A text that, if given, is not blank either.</summary>
    public static string? Filled(string? value, [CallerMemberName] string property = "") =>
        value is null || !string.IsNullOrWhiteSpace(value) ? Text(value, property) : throw new ArgumentException("The text is blank; leave it null where it is not known.", property);

    public static ValueList<T> AtMost<T>(int most, ValueList<T>? value, [CallerMemberName] string property = "")
    {
        ArgumentNullException.ThrowIfNull(value, property);
        if (value.Count > most)
        {
            throw new ArgumentException($"The list has {value.Count} entries; at most {most} are allowed.", property);
        }

        foreach (T entry in value)
        {
            if (entry is null)
            {
                throw new ArgumentException("The list holds a null.", property);
            }
        }

        return value;
    }
}
