-- What schema 5 adds to schema 4: how narrowly a place is known, as three data sets code it; and each event as it is listed, so
-- that a listing need not read the event and look for private persons in its report.

ALTER TABLE events ADD COLUMN geo_precision_acled TINYINT;
ALTER TABLE events ADD COLUMN where_prec_ucdp TINYINT;
ALTER TABLE events ADD COLUMN resolution_plover TINYINT;
-- NULL: made by the program when it lists the event.
ALTER TABLE events ADD COLUMN listed_place VARCHAR;
ALTER TABLE events ADD COLUMN listed_who VARCHAR;
ALTER TABLE events ADD COLUMN listed_toll VARCHAR;
-- What looked for private persons; NULL: nothing has. Where it found none in these words, they are NULL.
ALTER TABLE events ADD COLUMN masked_by VARCHAR;
ALTER TABLE events ADD COLUMN masked_who VARCHAR;
ALTER TABLE events ADD COLUMN masked_toll VARCHAR;
ALTER TABLE events ADD COLUMN masked_record JSON;

ALTER TABLE past_events ADD COLUMN geo_precision_acled TINYINT;
ALTER TABLE past_events ADD COLUMN where_prec_ucdp TINYINT;
ALTER TABLE past_events ADD COLUMN resolution_plover TINYINT;
ALTER TABLE past_events ADD COLUMN listed_place VARCHAR;
ALTER TABLE past_events ADD COLUMN listed_who VARCHAR;
ALTER TABLE past_events ADD COLUMN listed_toll VARCHAR;
ALTER TABLE past_events ADD COLUMN masked_by VARCHAR;
ALTER TABLE past_events ADD COLUMN masked_who VARCHAR;
ALTER TABLE past_events ADD COLUMN masked_toll VARCHAR;
ALTER TABLE past_events ADD COLUMN masked_record JSON;
