namespace TradeCrm.Warehouse;

/// <summary>Writes the configuration and the calendar where the models read them.</summary>
internal static class BuildInputs
{
    /// <summary>
    /// Replaces <c>ops.settings</c>, <c>ops.page_rules</c>, <c>ops.sources</c>, <c>ops.calendars</c>, <c>ops.holidays</c>, <c>ops.countries</c>, <c>ops.exhibitions</c> and the tables of <see cref="QuotationOptions"/>.
    /// </summary>
    public static void Write(WarehouseFile warehouse, BuildOptions options)
    {
        warehouse.Execute("delete from ops.settings; delete from ops.page_rules; delete from ops.sources");
        Settings(warehouse, options);
        foreach (var (position, rule) in options.PageRules.Index())
        {
            warehouse.Execute("insert into ops.page_rules values ($position, $kind, $pattern)",
                ("position", position + 1), ("kind", rule.PageKind), ("pattern", rule.Pattern));
        }

        warehouse.Execute("delete from ops.next_step_rules");
        foreach (var (position, rule) in options.NextSteps.Index())
        {
            warehouse.Execute("insert into ops.next_step_rules values ($position, $matter, $days)",
                ("position", position + 1), ("matter", rule.Matter), ("days", rule.WithinDays));
        }

        foreach (var source in options.Sources)
        {
            warehouse.Execute("insert into ops.sources values ($source, $kind, $path, $exported)",
                ("source", source.Source), ("kind", source.Kind), ("path", source.Path), ("exported", source.ExportedAt ?? (object)DBNull.Value));
        }

        QuotationInputs.Write(warehouse, options.Quotations);
        CalendarInputs.Write(warehouse, options);
        AccountInputs.Write(warehouse, options.Accounts);
        ManagementInputs.Write(warehouse, options.Management);
        LifecycleInputs.Write(warehouse, options.Lifecycle);
        ExhibitionInputs.Write(warehouse, options.Exhibitions);
        OpinionInputs.Write(warehouse);
    }

    private static void Settings(WarehouseFile warehouse, BuildOptions options)
    {
        var domains = string.Join(", ", options.OwnDomains.Select(domain => Checks.Quote(domain.ToLowerInvariant())));
        warehouse.Execute(
            $"""
            insert into ops.settings values ($company, $companyCurrency, $zone, $currency, $gap, $match, $deadline, $starts, $ends, $holidays, $signals,
                $horizon, $lookback, $period, [{domains}]::varchar[], $reopen)
            """,
            ("company", options.CompanyName), ("companyCurrency", options.CompanyCurrency), ("zone", options.TimeZone), ("currency", options.Currency),
            ("gap", options.SessionGapMinutes), ("match", options.FormMatchSeconds), ("deadline", options.InquiryDeadlineHours),
            ("starts", options.WorkdayStartsHour), ("ends", options.WorkdayEndsHour), ("holidays", options.Holidays), ("signals", options.QualifiedMinSignals),
            ("horizon", options.IntentHorizonDays), ("lookback", options.IntentLookbackDays), ("period", options.RetentionPeriod), ("reopen", options.InquiryReopenDays));
    }
}
