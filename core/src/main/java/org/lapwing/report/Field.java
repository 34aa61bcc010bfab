package org.lapwing.report;

/** What a supplier may say of a report, whatever name the input gives it. */
enum Field {
    ID,
    DATE,
    TITLE,
    TEXT,
    SOURCE,
    URL,
    LANGUAGE
}
