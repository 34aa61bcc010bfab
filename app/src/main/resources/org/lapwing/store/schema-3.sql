-- What schema 3 adds to schema 2: numbers by which rows are found without reading whole tables. They go up with time, so that
-- what came in together lies together and DuckDB passes over the rest; a hash, such as the id of a report, lies anywhere.

-- In the order in which reports came in. When it came in (UTC); NULL: before stores kept that.
ALTER TABLE reports ADD COLUMN number BIGINT;
ALTER TABLE reports ADD COLUMN recorded_at TIMESTAMP;

-- Number of the report.
ALTER TABLE events ADD COLUMN report_number BIGINT;
ALTER TABLE past_events ADD COLUMN report_number BIGINT;

-- events.account of the event.
ALTER TABLE actors ADD COLUMN account BIGINT;
ALTER TABLE tolls ADD COLUMN account BIGINT;
ALTER TABLE claims ADD COLUMN account BIGINT;
ALTER TABLE evidence ADD COLUMN account BIGINT;
ALTER TABLE past_actors ADD COLUMN account BIGINT;
ALTER TABLE past_claims ADD COLUMN account BIGINT;
ALTER TABLE memberships ADD COLUMN account BIGINT;

-- What fusing compares, made anew: the profile of a report has its number, however often that is coded. No event knows its
-- whole neighbourhood any more.
ALTER TABLE profiles RENAME TO profiles_2;
ALTER TABLE accounts RENAME TO accounts_2;

CREATE TABLE profiles (
    number BIGINT NOT NULL,
    profile BLOB NOT NULL
);

CREATE TABLE accounts (
    number BIGINT NOT NULL,
    report_number BIGINT NOT NULL,
    event VARCHAR NOT NULL,
    incident VARCHAR NOT NULL,
    version BIGINT NOT NULL,
    particulars BLOB NOT NULL
);
