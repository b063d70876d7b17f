using System.Buffers;
using Clearance.Parcels;
using Clearance.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Clearance.Core.Tests.Parcels;

/// <summary>Laws of reading and writing, over random parcels and random damage.</summary>
public class ParcelProperties
{
    private static Gen<Parcel> Parcels => ParcelGenerator.Parcels;

    [Property(MaxTest = 300)]
    public Property WriteJson_AnyParcel_ReadsBackEqual() => Prop.ForAll(Parcels.ToArbitrary(), parcel =>
    {
        byte[] text = Write(parcel);
        return Parcel.Parse(text).Equals(parcel) && Write(Parcel.Parse(text)).AsSpan().SequenceEqual(text);
    });

    [Property(MaxTest = 1_000)]
    public Property TryParse_DamagedBytes_NeverThrows()
    {
        Gen<(Parcel Parcel, (int Place, byte Value)[] Damage)> damaged =
            from parcel in Parcels
            from damage in (from place in Gen.Choose(0, int.MaxValue - 1) from value in Gen.Choose(0, 255) select (place, (byte)value)).ArrayOf()
            select (parcel, damage);
        return Prop.ForAll(damaged.ToArbitrary(), one =>
        {
            byte[] text = Write(one.Parcel);
            foreach ((int place, byte value) in one.Damage)
            {
                text[place % text.Length] = value;
            }

            bool isRead = Parcel.TryParse(text, out Parcel? parcel, out ValueList<InputError> errors);
            return isRead == (errors.Count == 0) && isRead == parcel is not null && errors.All(error => error.Message.Length > 0 && error.Line >= 0);
        });
    }

    [Property(MaxTest = 300)]
    public Property TryParse_CutText_NeverThrowsAndNeverReads() => Prop.ForAll(Parcels.ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (parcel, place) =>
    {
        byte[] text = Write(parcel);
        return !Parcel.TryParse(text.AsSpan(0, place % text.Length), out _, out ValueList<InputError> errors) && errors.Count == 1 && errors[0].Code is "malformed-json" or "invalid-utf8";
    });

    private static byte[] Write(Parcel parcel)
    {
        ArrayBufferWriter<byte> output = new();
        parcel.WriteJson(output);
        return output.WrittenSpan.ToArray();
    }
}
