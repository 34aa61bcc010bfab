-- What schema 4 adds to schema 3: keys by which single rows are fetched; without them DuckDB reads some thousands of rows for
-- each that is wanted. They are keys and not made by CREATE INDEX, for of such indexes DuckDB 1.5 has lost entries when it had
-- to replay its log after the process was killed (KilledProcessTest).

ALTER TABLE profiles RENAME TO profiles_3;
CREATE TABLE profiles (
    number BIGINT PRIMARY KEY,
    profile BLOB NOT NULL
);
INSERT INTO profiles SELECT number, profile FROM profiles_3 ORDER BY number;
DROP TABLE profiles_3;

ALTER TABLE accounts RENAME TO accounts_3;
CREATE TABLE accounts (
    number BIGINT PRIMARY KEY,
    report_number BIGINT NOT NULL,
    event VARCHAR NOT NULL,
    incident VARCHAR NOT NULL,
    version BIGINT NOT NULL,
    particulars BLOB NOT NULL
);
INSERT INTO accounts SELECT number, report_number, event, incident, version, particulars FROM accounts_3 ORDER BY number;
DROP TABLE accounts_3;

ALTER TABLE events ADD PRIMARY KEY (account);
