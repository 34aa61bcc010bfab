package org.lapwing.situation;

import java.util.List;

/**
 * What is known of a ceasefire in a period, for people without training. {@link #html} and {@link #markdown} write it;
 * the same report gives the same bytes.
 *
 * @param notes on which its sentences rest, by number
 */
public record SituationReport(String title, String subtitle, List<Section> sections, List<Note> notes) {

    public SituationReport {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** One page without scripts and without anything that is fetched from elsewhere; all text is escaped. */
    public String html() {
        return new HtmlWriter().write(this);
    }

    /** CommonMark with tables; without the pictures, whose figures are in the tables. */
    public String markdown() {
        return new MarkdownWriter().write(this);
    }
}
