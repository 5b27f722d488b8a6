namespace TradeCrm.Tests.Answers;

/// <summary>The tests that hold an answer against the truth share two built warehouses.</summary>
[CollectionDefinition(Name)]
public sealed class AnswersCollection : ICollectionFixture<TrueIdentities>
{
    public const string Name = "answers against the truth";
}
