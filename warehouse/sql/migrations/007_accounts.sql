-- Version 7: whom nobody may sell to, how long an owner is protected, and when several salespeople count as active.
create table ops.account_settings (
    hold_min_severity VARCHAR,
    hold_cooling_days INTEGER,
    hold_asked_days INTEGER,
    owner_protect_days INTEGER,
    overlap_window_days INTEGER
);
