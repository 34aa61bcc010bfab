-- What analysts had decided by the moment {T}, as the views of as-of.sql.

CREATE TEMP VIEW {TRAIL} AS
    SELECT * FROM {DB}.main.{TRAIL} WHERE recorded_at <= {T};
