using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TradeCrm.Tests.Architecture;

/// <summary>
/// What the product can say about something going wrong, read from its sources: the texts of its exceptions, the problems of a configuration, what is written to standard error.
/// What varies is '…'.
/// </summary>
internal static class MessagesInTheCode
{
    private const string Varies = "…";

    private static readonly string[] Folders = ["ingest/TradeCrm.Ingest", "warehouse", "models", "reports", "pipeline"];

    public static IReadOnlyList<(string Place, string Message)> All() =>
        [.. from folder in Folders
            from file in SourceTree.Files(folder, ".cs")
            let root = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot()
            from text in Exceptions(root).Concat(Notices(root)).Concat(folder == "pipeline" ? Problems(root).Concat(Errors(root)) : [])
            from message in Texts(text)
            let whole = Folded(message)
            where whole.Trim('…', ' ', '.').Length > 3
            select (Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'), whole)];

    /// <summary>Codes of the reasons for which a row is kept aside.</summary>
    public static IReadOnlyList<string> Reasons() =>
        [.. from file in SourceTree.Files("ingest/TradeCrm.Ingest", ".cs")
            let root = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot()
            from code in Calls(root, "Fail").Select(call => call.ArgumentList.Arguments[0].Expression)
                .Concat(root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(IsReason).Select(assignment => ((TupleExpressionSyntax)assignment.Right).Arguments[0].Expression))
                .Concat(root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.Text == "Reason")
                    .SelectMany(method => method.DescendantNodes().OfType<SwitchExpressionArmSyntax>()).Select(arm => arm.Expression))
            from reason in Texts(code)
            where reason.Length > 0 && reason.All(letter => char.IsAsciiLetterLower(letter) || letter == '_')
            select reason];

    private static bool IsReason(AssignmentExpressionSyntax assignment) =>
        assignment.Right is TupleExpressionSyntax && assignment.Left.ToString().StartsWith("(reason, detail)", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ExpressionSyntax> Exceptions(SyntaxNode root) => root.DescendantNodes().OfType<ClassDeclarationSyntax>()
        .Where(type => type.Identifier.Text.EndsWith("Exception", StringComparison.Ordinal))
        .SelectMany(type => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
        .Where(parent => parent.ArgumentList.Arguments.Count > 0).SelectMany(parent => Made(parent.ArgumentList.Arguments[0].Expression, root));

    // A text that a method of the class puts together.
    private static IEnumerable<ExpressionSyntax> Made(ExpressionSyntax text, SyntaxNode root) => text is InvocationExpressionSyntax { Expression: IdentifierNameSyntax name }
        ? root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.Text == name.Identifier.Text).SelectMany(Returned)
        : [text];

    private static IEnumerable<ExpressionSyntax> Returned(MethodDeclarationSyntax method) => method.ExpressionBody is { } body
        ? [body.Expression]
        : method.DescendantNodes().OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>();

    // What a run says beside its figures: constants and methods that are called notices.
    private static IEnumerable<ExpressionSyntax> Notices(SyntaxNode root) => root.DescendantNodes().OfType<VariableDeclaratorSyntax>()
        .Where(constant => constant.Identifier.Text.EndsWith("Notice", StringComparison.Ordinal) && constant.Parent?.Parent is FieldDeclarationSyntax).Select(constant => constant.Initializer?.Value)
        .Concat(root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.Text.EndsWith("Notice", StringComparison.Ordinal)).SelectMany(Returned)).OfType<ExpressionSyntax>();

    // Add(node, text), Add(line, column, text): the last argument.
    private static IEnumerable<ExpressionSyntax> Problems(SyntaxNode root) => Calls(root, "Add")
        .Where(call => call.Expression.ToString().EndsWith("roblems.Add", StringComparison.Ordinal) && call.ArgumentList.Arguments.Count > 1)
        .Select(call => call.ArgumentList.Arguments[^1].Expression);

    private static IEnumerable<ExpressionSyntax> Errors(SyntaxNode root) => root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression.ToString() is var name && (name.Contains("Error.WriteLine", StringComparison.Ordinal) || name.EndsWith(".AddError", StringComparison.Ordinal)) && call.ArgumentList.Arguments.Count > 0)
        .Select(call => call.ArgumentList.Arguments[0].Expression);

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode root, string name) => root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression.ToString() is var called && (called == name || called.EndsWith("." + name, StringComparison.Ordinal)) && call.ArgumentList.Arguments.Count > 0);

    /// <summary>Every text that the expression can be, as far as it is written there.</summary>
    private static IEnumerable<string> Texts(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [text],
        InterpolatedStringExpressionSyntax text => [string.Concat(text.Contents.Select(Part))],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => from left in Texts(sum.Left) from right in Texts(sum.Right) select left + right,
        ParenthesizedExpressionSyntax inner => Texts(inner.Expression),
        ConditionalExpressionSyntax choice => Texts(choice.WhenTrue).Concat(Texts(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Texts(arm.Expression)),
        InvocationExpressionSyntax call when call.Expression.ToString() is "string.Create" or "Words.Of" or "FormattableString.Invariant" => Texts(call.ArgumentList.Arguments[^1].Expression),
        _ => [Varies],
    };

    private static string Part(InterpolatedStringContentSyntax part) => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : Varies;

    /// <summary>One '…' for several in a row, and braces as they are shown.</summary>
    public static string Folded(string message)
    {
        var folded = message.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Trim();
        while (folded.Contains("……", StringComparison.Ordinal))
            folded = folded.Replace("……", Varies, StringComparison.Ordinal);
        return folded;
    }
}
