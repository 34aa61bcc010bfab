-- What schema 4 adds to schema 3: indexes of the numbers by which single rows are fetched. Without them DuckDB reads some
-- thousands of rows for each that is wanted. DuckDB alters no table that has an index: a later schema must drop them first.

CREATE INDEX reports_by_number ON reports (number);
CREATE INDEX events_by_account ON events (account);
CREATE INDEX profiles_by_number ON profiles (number);
CREATE INDEX accounts_by_number ON accounts (number);
