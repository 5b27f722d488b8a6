using DuckDB.NET.Data;

namespace TradeCrm.Warehouse;

public sealed partial class WarehouseFile
{
    /// <summary>Opens for writing, creating the file and its schemas or migrating them. Runs that a killed process left behind become 'interrupted'.</summary>
    /// <exception cref="WarehouseInUseException">Another process has it open.</exception>
    /// <exception cref="WarehouseNewerException">A newer TradeCrm wrote it.</exception>
    /// <exception cref="WarehouseForeignException">Somebody else's DuckDB file: it has tables, but not TradeCrm's.</exception>
    /// <exception cref="WarehouseUnreadableException">It is no DuckDB file.</exception>
    public static WarehouseFile Open(WarehouseOptions options)
    {
        var path = System.IO.Path.GetFullPath(options.Path);
        MakeFolder(path);
        var file = ConnectToNew(options, path);
        return OrDispose(file, () =>
        {
            Migrations.Apply(file, options.Path);
            RunLog.MarkInterrupted(file);
            RemoveSpilled(path);
        });
    }

    /// <summary>Opens an existing file for reading only.</summary>
    /// <exception cref="WarehouseMissingException">There is no such file.</exception>
    /// <exception cref="WarehouseInUseException">Another process writes to it.</exception>
    /// <exception cref="WarehouseNewerException">A newer TradeCrm wrote it.</exception>
    /// <exception cref="WarehouseOlderException">An older TradeCrm wrote it, and reading cannot migrate.</exception>
    /// <exception cref="WarehouseForeignException">Somebody else's DuckDB file: it has tables, but not TradeCrm's.</exception>
    /// <exception cref="WarehouseUnreadableException">It is no DuckDB file.</exception>
    public static WarehouseFile OpenReadOnly(WarehouseOptions options)
    {
        var path = System.IO.Path.GetFullPath(options.Path);
        if (!File.Exists(path) || UnopenedFile.IsUnfinished(path))
            throw new WarehouseMissingException(options.Path);
        var file = Connect(options, path, $"Data Source={path};ACCESS_MODE=READ_ONLY");
        return OrDispose(file, () => RequireCurrentVersion(file, options.Path));
    }

    /// <summary>Opens for somebody else's SQL: read only, no other file can be read or written, and no setting can be changed.</summary>
    /// <exception cref="Ingest.TradeCrmException">As <see cref="OpenReadOnly"/>.</exception>
    public static WarehouseFile OpenForQuery(WarehouseOptions options)
    {
        var file = OpenReadOnly(options with { CanAccessFiles = false });
        return OrDispose(file, () => file.Execute("set lock_configuration = true"));
    }

    /// <summary>An empty warehouse that is gone with the connection.</summary>
    internal static WarehouseFile InMemory()
    {
        var file = Connect(new WarehouseOptions { Threads = 1 }, ":memory:", "Data Source=:memory:");
        return OrDispose(file, () => Migrations.Apply(file, ":memory:"));
    }

    // What a killed run had moved out of memory. DuckDB removes it only when it ends by itself, and we have the file alone now.
    private static void RemoveSpilled(string path)
    {
        if (Directory.Exists(path + ".tmp"))
            Directory.Delete(path + ".tmp", recursive: true);
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw EngineFailures.Of(failure, path) ?? new WarehouseFolderException(path, failure.Message.TrimEnd('.'), failure);
        }
    }

    private static WarehouseFile ConnectToNew(WarehouseOptions options, string path)
    {
        try
        {
            return Connect(options, path, $"Data Source={path}");
        }
        catch (WarehouseUnreadableException) when (File.Exists(path) && UnopenedFile.IsUnfinished(path))
        {
            // The first run was killed while DuckDB made the file; DuckDB has just had it to itself, so nobody is making it now.
            File.Delete(path);
            return Connect(options, path, $"Data Source={path}");
        }
    }

    private static WarehouseFile OrDispose(WarehouseFile file, Action prepare)
    {
        try
        {
            prepare();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static WarehouseFile Connect(WarehouseOptions options, string path, string connectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        try
        {
            connection.Open();
        }
        catch (DuckDBException exception)
        {
            connection.Dispose();
            throw UnopenedFile.Reason(exception, path, options.Path);
        }

        var file = new WarehouseFile(connection, path);
        return OrDispose(file, () =>
        {
            RequireDatabase(file, options.Path);
            file.Configure(options);
        });
    }

    // A name such as x.csv makes DuckDB open an empty database in memory with views over the file, and everything loaded would be gone at the end.
    private static void RequireDatabase(WarehouseFile file, string shownPath)
    {
        var isInMemory = file.Rows("select count(*) from duckdb_databases() where not internal and path is null", row => row.GetInt64(0))[0] > 0;
        if (isInMemory && file.Path != ":memory:")
            throw new WarehouseUnreadableException(shownPath, "by its name it is a data file; a warehouse is named such as warehouse.duckdb.");
    }

    private void Configure(WarehouseOptions options)
    {
        Execute("set TimeZone = 'UTC'");
        Execute($"set memory_limit = '{options.MemoryLimit.Replace("'", "''", StringComparison.Ordinal)}'");
        if (options.Threads > 0)
            Execute($"set threads = {options.Threads}");
        // Full row groups are compressed and written at once, while a file is still being read, instead of five at a time when it ends.
        Execute("set write_buffer_row_group_count = 1");
        // Nothing is fetched or loaded at run time: what is not bundled is not there.
        Execute("set autoinstall_known_extensions = false");
        Execute("set autoload_known_extensions = false");
        if (!options.CanAccessFiles)
            Execute("set enable_external_access = false");
    }

    private static void RequireCurrentVersion(WarehouseFile file, string shownPath)
    {
        var found = Migrations.VersionOf(file);
        if (found > Migrations.Newest)
            throw new WarehouseNewerException(shownPath, found, Migrations.Newest);
        if (found == 0)
            Migrations.RequireEmpty(file, shownPath);
        if (found < Migrations.Newest)
            throw new WarehouseOlderException(shownPath, found, Migrations.Newest);
    }
}
