namespace TradeCrm.Ingest.AccessLogs;

/// <summary>Why a line is not one of the combined or common format.</summary>
internal enum LineFault
{
    None, EndsBeforeTime, NoTimeAfterUser, BadTime, EndsBeforeRequest, NoRequest, RequestUnclosed, EndsBeforeStatus, BadStatus, EndsBeforeBytes, BadBytes,
    ReferrerUnclosed, MoreAfterBytes, EndsBeforeAgent, AgentUnclosed, NoAgent, MoreAfterAgent, TooLong,
}

/// <summary>The words for each fault.</summary>
internal static class LineFaultWords
{
    /// <summary>The code that goes into ops.rejected_rows.</summary>
    public static string Reason(this LineFault fault) => fault switch
    {
        LineFault.BadTime => "bad_time",
        LineFault.BadStatus => "bad_status",
        LineFault.BadBytes => "bad_bytes",
        LineFault.MoreAfterAgent or LineFault.MoreAfterBytes => "extra_fields",
        LineFault.TooLong => "too_long",
        LineFault.NoTimeAfterUser or LineFault.NoRequest or LineFault.NoAgent => "malformed",
        _ => "truncated",
    };

    /// <summary>What was found and what was expected.</summary>
    public static string Detail(this LineFault fault) => fault switch
    {
        LineFault.EndsBeforeTime => "the line ends before its time; expected address, identity, user and [time]",
        LineFault.NoTimeAfterUser => "no '[' after three fields; expected address, identity, user and [time], parted by single blanks",
        LineFault.BadTime => "the time cannot be read; expected one such as [17/May/2015:10:05:03 +0000]",
        LineFault.EndsBeforeRequest => "the line ends before the request; expected one such as \"GET / HTTP/1.1\"",
        LineFault.NoRequest => "no request in quotes after the time; expected one such as \"GET / HTTP/1.1\"",
        LineFault.RequestUnclosed => "the line ends within the request, whose closing quote is missing",
        LineFault.EndsBeforeStatus => "the line ends before the status; expected three digits after the request",
        LineFault.BadStatus => "the status cannot be read; expected three digits or '-'",
        LineFault.EndsBeforeBytes => "the line ends before the number of bytes; expected digits or '-' after the status",
        LineFault.BadBytes => "the number of bytes cannot be read; expected at most 18 digits or '-'",
        LineFault.ReferrerUnclosed => "the line ends within the referrer, whose closing quote is missing",
        LineFault.MoreAfterBytes => "something follows the number of bytes; expected a referrer in quotes or the end of the line",
        LineFault.EndsBeforeAgent => "the line ends before the user agent; expected one in quotes after the referrer",
        LineFault.AgentUnclosed => "the line ends within the user agent, whose closing quote is missing",
        LineFault.NoAgent => "no user agent in quotes after the referrer",
        LineFault.MoreAfterAgent => "something follows the user agent; expected the end of the line",
        _ => "",
    };
}
