using System.Text;

namespace TradeCrm.Pipeline;

/// <summary>Replaces <c>${NAME}</c> by environment variables; <c>$${</c> stands for a literal <c>${</c>.</summary>
/// <param name="environment">The value of a variable, or null when it is not set.</param>
/// <param name="problems">Takes variables that are not set.</param>
internal sealed class ConfigValues(Func<string, string?> environment, ConfigProblems problems)
{
    /// <summary>The value with its variables replaced. What a variable holds is text: it is never read as YAML nor replaced again.</summary>
    public string Of(ConfigScalar scalar)
    {
        var text = scalar.Text;
        var value = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, "$${", 0, 3) == 0)
            {
                value.Append("${");
                i += 2;
            }
            else if (string.CompareOrdinal(text, i, "${", 0, 2) == 0)
            {
                var end = text.IndexOf('}', i);
                value.Append(Variable(scalar, end < 0 ? null : text[(i + 2)..end]));
                i = end < 0 ? text.Length : end;
            }
            else
            {
                value.Append(text[i]);
            }
        }
        return value.ToString();
    }

    private string? Variable(ConfigScalar scalar, string? name)
    {
        if (name is null)
            problems.Add(scalar, $"found {scalar.Found} with '${{' but no '}}'; expected ${{NAME}} for an environment variable, or $${{ for the two characters.");
        else if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            problems.Add(scalar, $"'{name}' is no name of an environment variable; expected letters, digits and underscores.");
        else if (environment(name) is { } value)
            return value;
        else
            problems.Add(scalar, $"the environment variable '{name}' is not set. Set it before the run, or write $${{{name}}} for the literal text.");
        return null;
    }
}
