-- What schema 2 adds to schema 1.

-- The number under which fusing knows the event.
ALTER TABLE events ADD COLUMN account BIGINT;

-- When the event became what it is (UTC).
ALTER TABLE events ADD COLUMN recorded_at TIMESTAMP;

-- What another codebook or an analyst has replaced, so that what was known on a day can be told later; never changed.
CREATE TABLE past_events AS SELECT *, CAST(NULL AS TIMESTAMP) AS replaced_at FROM events LIMIT 0;
CREATE TABLE past_actors AS SELECT *, CAST(NULL AS TIMESTAMP) AS replaced_at FROM actors LIMIT 0;
CREATE TABLE past_claims AS SELECT *, CAST(NULL AS TIMESTAMP) AS replaced_at FROM claims LIMIT 0;

-- Versions of incidents. A row is never changed but for replaced_at, which says until when it was the record (UTC).
CREATE TABLE incidents (
    version BIGINT NOT NULL,
    id VARCHAR NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    replaced_at TIMESTAMP,
    codebook VARCHAR NOT NULL,
    type VARCHAR NOT NULL,
    quad TINYINT NOT NULL,
    mode VARCHAR,
    status VARCHAR NOT NULL,
    date_start DATE,
    date_end DATE,
    date_precision VARCHAR,
    place_kind VARCHAR,
    place_name VARCHAR,
    admin1 VARCHAR,
    admin2 VARCHAR,
    country VARCHAR,
    latitude DOUBLE,
    longitude DOUBLE,
    radius_km DOUBLE,
    geonames_id BIGINT,
    actors VARCHAR[],
    recipients VARCHAR[],
    reports INTEGER NOT NULL,
    families INTEGER NOT NULL,
    corroboration INTEGER NOT NULL,
    killed_low INTEGER,
    killed_best INTEGER,
    killed_high INTEGER,
    injured_low INTEGER,
    injured_best INTEGER,
    injured_high INTEGER,
    contradictions VARCHAR[],
    record JSON NOT NULL
);

-- The events of each version of an incident.
CREATE TABLE memberships (
    version BIGINT NOT NULL,
    incident VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    report VARCHAR NOT NULL
);

-- What became of incidents, in order; never changed.
CREATE TABLE changes (
    number BIGINT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    codebook VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    incident VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);

-- What analysts have decided, in order; never changed. "fields" are the right values of an edit, as JSON by name.
CREATE TABLE reviews (
    number BIGINT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    author VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    events VARCHAR[],
    others VARCHAR[],
    type VARCHAR,
    fields JSON,
    undoes BIGINT
);

-- All events of the reports that analysts have corrected, as the machine coded them.
CREATE TABLE machine_events (
    report VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    record JSON NOT NULL
);

-- What fusing compares. All of it can be made again from reports and events, and is when its form changes.
CREATE TABLE profiles (
    number BIGINT NOT NULL,
    profile BLOB NOT NULL
);

CREATE TABLE accounts (
    number BIGINT NOT NULL,
    profile BIGINT NOT NULL,
    report VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    neighbourhood BIGINT NOT NULL,
    incident VARCHAR NOT NULL,
    version BIGINT NOT NULL,
    particulars BLOB NOT NULL
);

CREATE TABLE blocks (
    block BIGINT NOT NULL,
    account BIGINT NOT NULL
);
