namespace TradeCrm.Models;

/// <summary><c>intent:</c> in pipeline.yaml: how the purchase intent of website visitors is learnt and shown.</summary>
public sealed record IntentOptions
{
    /// <summary>
    /// Days after a cut-off in which a buyer must show (first order or qualified inquiry). Default 90: a foreign buyer takes weeks from
    /// comparing suppliers to asking. The labels are made with ops.settings; where its value differs, it counts.
    /// </summary>
    public int HorizonDays { get; init; } = 90;

    /// <summary>Days before a cut-off that features look at. Default 90, as long as the horizon. Where ops.settings differs, it counts.</summary>
    public int LookbackDays { get; init; } = 90;

    /// <summary>Distinct buyers needed in the training months. Default 30: about one per feature; with fewer, trees learn the individuals.</summary>
    public int MinBuyers { get; init; } = 30;

    /// <summary>Distinct buyers needed in the validation months and in the test months. Default 5: fewer can neither calibrate nor judge.</summary>
    public int MinJudgingBuyers { get; init; } = 5;

    /// <summary>
    /// Examples read at most to learn and judge from; of more, a fixed share of the visitors is. Default 1,000,000: with 50 million log
    /// lines and 2 GB for the engine the process then peaked at 5.5 GB instead of 13.5, and there are thousands of buyers to learn from.
    /// </summary>
    public int MaxExamples { get; init; } = 1_000_000;

    /// <summary>Seed of training and bootstrap. Default 1; any fixed value makes runs repeat.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Monthly cut-offs kept for the test. Default 3: a quarter evens out the months' differences.</summary>
    public int TestCutoffs { get; init; } = 3;

    /// <summary>Monthly cut-offs, at most, kept for calibration. Default 3, as for the test.</summary>
    public int ValidationCutoffs { get; init; } = 3;

    /// <summary>
    /// Trees. Default 200: on the sample data the validation months gain up to here (PR-AUC 0.504 with 120, 0.516 with 200, 0.500 with 400).
    /// </summary>
    public int Trees { get; init; } = 200;

    /// <summary>Leaves per tree. Default 6: few buyers carry only shallow interactions.</summary>
    public int Leaves { get; init; } = 6;

    /// <summary>Examples per leaf at least. Default 40: buyers are a few in a hundred, so smaller leaves hold one of them or none.</summary>
    public int MinExamplesPerLeaf { get; init; } = 40;

    /// <summary>Shrinkage of each tree. Default 0.04: slow, because the sets are small.</summary>
    public double LearningRate { get; init; } = 0.04;

    /// <summary>Resamples for the 95 % intervals. Default 300: the ends move by less than the second decimal with more.</summary>
    public int BootstrapRounds { get; init; } = 300;

    /// <summary>'hot' from this multiple of the base rate. Default 4: a call pays when it meets a buyer four times as often as chance does.</summary>
    public double HotTimesBaseRate { get; init; } = 4;

    /// <summary>'warm' from this multiple of the base rate. Default 1.5: clearly above the average visitor.</summary>
    public double WarmTimesBaseRate { get; init; } = 1.5;

    /// <summary>
    /// Points from which the scorecard says 'hot'. Default 8: it takes at least three strong signs, such as price list, inquiry form and return.
    /// </summary>
    public int HotPoints { get; init; } = 8;

    /// <summary>Points from which the scorecard says 'warm'. Default 4: it takes two signs.</summary>
    public int WarmPoints { get; init; } = 4;
}
