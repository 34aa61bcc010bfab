-- The store {DB} as it was at the moment {T}: views that stand before the tables of the same names in the session that makes them.

CREATE TEMP VIEW incidents AS
    SELECT * REPLACE (CAST(NULL AS TIMESTAMP) AS replaced_at) FROM {DB}.main.incidents
    WHERE recorded_at <= {T} AND (replaced_at IS NULL OR replaced_at > {T});

CREATE TEMP VIEW then_past AS
    SELECT * FROM {DB}.main.past_events WHERE recorded_at <= {T} AND replaced_at > {T};

CREATE TEMP VIEW actors AS
    SELECT * FROM {DB}.main.actors WHERE event IN (SELECT id FROM {DB}.main.events WHERE recorded_at <= {T})
    UNION ALL
    SELECT p.* EXCLUDE (replaced_at) FROM {DB}.main.past_actors p
    JOIN then_past e ON e.id = p.event AND e.replaced_at = p.replaced_at;

CREATE TEMP VIEW claims AS
    SELECT * FROM {DB}.main.claims WHERE event IN (SELECT id FROM {DB}.main.events WHERE recorded_at <= {T})
    UNION ALL
    SELECT p.* EXCLUDE (replaced_at) FROM {DB}.main.past_claims p
    JOIN then_past e ON e.id = p.event AND e.replaced_at = p.replaced_at;

CREATE TEMP VIEW events AS
    SELECT * FROM {DB}.main.events WHERE recorded_at <= {T}
    UNION ALL
    SELECT * EXCLUDE (replaced_at) FROM then_past;

CREATE TEMP VIEW reviews AS
    SELECT * FROM {DB}.main.reviews WHERE recorded_at <= {T};

CREATE TEMP VIEW changes AS
    SELECT * FROM {DB}.main.changes WHERE recorded_at <= {T};

CREATE TEMP VIEW reports AS
    SELECT * FROM {DB}.main.reports WHERE recorded_at IS NULL OR recorded_at <= {T};
