-- Fills what schema 5 adds and records hold.

UPDATE events SET
    geo_precision_acled = CAST(record ->> '$.place.precision.acled' AS TINYINT),
    where_prec_ucdp = CAST(record ->> '$.place.precision.ucdp' AS TINYINT),
    resolution_plover = CAST(record ->> '$.place.precision.plover' AS TINYINT)
    WHERE record ->> '$.place.precision' IS NOT NULL;
UPDATE past_events SET
    geo_precision_acled = CAST(record ->> '$.place.precision.acled' AS TINYINT),
    where_prec_ucdp = CAST(record ->> '$.place.precision.ucdp' AS TINYINT),
    resolution_plover = CAST(record ->> '$.place.precision.plover' AS TINYINT)
    WHERE record ->> '$.place.precision' IS NOT NULL;
