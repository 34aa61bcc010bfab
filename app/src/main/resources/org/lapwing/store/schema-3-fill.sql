-- Fills what schema 3 adds, after all that it adds is there: DuckDB does not alter a table that the transaction has changed.

UPDATE reports SET number = n.number FROM (
    SELECT id, row_number() OVER (ORDER BY rowid) AS number FROM reports) n WHERE n.id = reports.id;
UPDATE reports SET recorded_at = t.recorded_at FROM (
    SELECT report, min(recorded_at) AS recorded_at
    FROM (SELECT report, recorded_at FROM events UNION ALL SELECT report, recorded_at FROM past_events)
    GROUP BY report) t WHERE t.report = reports.id;

UPDATE events SET report_number = r.number FROM reports r WHERE r.id = events.report;
UPDATE past_events SET report_number = r.number FROM reports r WHERE r.id = past_events.report;

UPDATE actors SET account = e.account FROM events e WHERE e.id = actors.event;
UPDATE tolls SET account = e.account FROM events e WHERE e.id = tolls.event;
UPDATE claims SET account = e.account FROM events e WHERE e.id = claims.event;
UPDATE evidence SET account = e.account FROM events e WHERE e.id = evidence.event;
UPDATE past_actors SET account = e.account FROM past_events e
    WHERE e.id = past_actors.event AND e.replaced_at = past_actors.replaced_at;
UPDATE past_claims SET account = e.account FROM past_events e
    WHERE e.id = past_claims.event AND e.replaced_at = past_claims.replaced_at;
UPDATE memberships SET account = e.account FROM events e WHERE e.id = memberships.event;

INSERT INTO profiles
    SELECT DISTINCT r.number, p.profile FROM profiles_2 p
    JOIN accounts_2 a ON a.profile = p.number JOIN reports r ON r.id = a.report ORDER BY r.number;
INSERT INTO accounts
    SELECT a.number, r.number, a.event, a.incident, a.version, a.particulars FROM accounts_2 a
    JOIN reports r ON r.id = a.report ORDER BY a.number;
DROP TABLE profiles_2;
DROP TABLE accounts_2;
