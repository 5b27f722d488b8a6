using System.Security.Cryptography;
using System.Text;
using TradeCrm.Models.Intent;

namespace TradeCrm.Models.Registry;

/// <summary>SHA-256 of everything that decides what a training run gives: labelled rows, options, window, kind of trees, code version.</summary>
internal static class Fingerprint
{
    /// <summary>Raised whenever a change of this code makes other models of the same data.</summary>
    public const int CodeVersion = 1;

    public static string Of(VisitorExamples labelled, IntentOptions options, int horizonDays, string kind)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, FormattableString.Invariant($"{CodeVersion}|{kind}|{horizonDays}|{options}|{string.Join(',', VisitorExamples.FeatureNames)}"));
        for (var row = 0; row < labelled.Count; row++)
        {
            var label = $"{labelled.IsBuyer[row]}|{labelled.IsLinkedBefore[row]}";
            Add(hash, FormattableString.Invariant($"{labelled.CutoffAt[row].Ticks}|{labelled.VisitorId[row]}|{label}"));
            foreach (var column in labelled.Features)
                hash.AppendData(BitConverter.GetBytes(column[row]));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
