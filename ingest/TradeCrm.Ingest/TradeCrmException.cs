namespace TradeCrm.Ingest;

/// <summary>
/// Base of every failure that TradeCrm reports to its users. A message says where, what was found, what was expected and what to do;
/// it is shown without a stack trace.
/// </summary>
public abstract class TradeCrmException(string message, Exception? innerException = null) : Exception(message, innerException);
