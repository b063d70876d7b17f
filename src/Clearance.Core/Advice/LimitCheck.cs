using Clearance.Formulas;

namespace Clearance.Advice;

/// <summary>Holds an open option against the hard limits.</summary>
internal static class LimitCheck
{
    public static LimitFit Of(Candidate candidate, DateOnly on, Preferences preferences)
    {
        if (preferences.AtMost is { } most && candidate.Figures.Total > most)
        {
            return LimitFit.Broken;
        }

        if (preferences.ArriveBy is not { } last)
        {
            return LimitFit.Kept;
        }

        // Without an outlook nothing can be promised.
        BigRational chance = candidate.Outlook?.Distribution.ExactWithin(last.DayNumber - on.DayNumber) ?? BigRational.Zero;
        return chance >= new BigRational(9, 10) ? LimitFit.Kept
            : chance >= new BigRational(1, 2) ? LimitFit.Likely
            : LimitFit.Broken;
    }
}
