-- Schema 1 of the store, as docs/store.md explains it. Offsets count Unicode code points of reports.body, ends are
-- exclusive. NULL means that the report does not say. "position" keeps the order that lists have in the record, from 1.

CREATE TABLE meta (
    schema_version INTEGER NOT NULL,
    created_by VARCHAR NOT NULL
);

CREATE TABLE reports (
    id VARCHAR PRIMARY KEY,
    received BLOB NOT NULL,
    origin VARCHAR NOT NULL,
    published DATE NOT NULL,
    given_id VARCHAR,
    title VARCHAR,
    source VARCHAR,
    url VARCHAR,
    language VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    codebook VARCHAR NOT NULL,
    sentences INTEGER NOT NULL,
    parsed INTEGER NOT NULL,
    events INTEGER NOT NULL
);

-- Events are written and replaced only together with their report; an index on every table would double the cost of a batch.
CREATE TABLE events (
    id VARCHAR NOT NULL,
    report VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    published DATE NOT NULL,
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
    actor_countries VARCHAR[],
    actor_sectors VARCHAR[],
    recipient_countries VARCHAR[],
    recipient_sectors VARCHAR[],
    rule VARCHAR NOT NULL,
    record JSON NOT NULL
);

CREATE TABLE actors (
    event VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR,
    country VARCHAR,
    sector VARCHAR,
    actor_group VARCHAR,
    text VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);

CREATE TABLE tolls (
    event VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    low INTEGER NOT NULL,
    best INTEGER,
    high INTEGER,
    people VARCHAR,
    text VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);

CREATE TABLE claims (
    event VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    field VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    speaker VARCHAR,
    speaker_role VARCHAR NOT NULL,
    stance VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);

CREATE TABLE evidence (
    event VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
);
