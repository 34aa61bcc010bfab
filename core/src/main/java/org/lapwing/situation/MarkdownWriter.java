package org.lapwing.situation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.lapwing.event.CanonicalLine;

/** CommonMark with GitHub's tables; notes are links to their anchors. */
final class MarkdownWriter {

    private static final String MEANT = "\\`*_{}[]<>()#+-.!|~&\"'";
    private static final String HARMLESS_INSIDE = "-.()'\"+!#{}";

    private final StringBuilder out = new StringBuilder();

    String write(SituationReport report) {
        line("# " + escaped(report.title()));
        line("");
        line(escaped(report.subtitle()));
        report.sections().forEach(this::section);
        line("");
        line("## Notes: who said what");
        line("");
        for (Note note : report.notes()) {
            line("<a id=\"note-" + note.number() + "\"></a>" + note.number() + "\\. " + escaped(note.source())
                    + note.quote()
                            .map(words -> ": \u201c" + escaped(words) + "\u201d")
                            .orElse(""));
            line("");
        }
        return out.toString().stripTrailing() + "\n";
    }

    private void section(Section section) {
        line("");
        line("## " + escaped(section.heading()));
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            line("");
            line(paragraph.sentences().stream().map(MarkdownWriter::sentence).collect(joining(" ")));
        } else if (block instanceof Block.Bullets bullets) {
            items(bullets.items());
        } else if (block instanceof Block.Table table) {
            line("");
            line(table.columns().stream().map(MarkdownWriter::escaped).collect(joining(" | ", "| ", " |")));
            line("|" + " --- |".repeat(table.columns().size()));
            for (List<Sentence> row : table.rows()) {
                line(row.stream().map(MarkdownWriter::sentence).collect(joining(" | ", "| ", " |")));
            }
        } else if (block instanceof Block.Entry entry) {
            line("");
            line("### " + sentence(entry.heading()));
            items(entry.items());
        }
    }

    private void items(List<Sentence> items) {
        line("");
        items.forEach(item -> line("- " + sentence(item)));
    }

    private static String sentence(Sentence sentence) {
        String text = escaped(sentence.text());
        return (sentence.explains() ? "*" + text + "*" : text)
                + sentence.runs().stream()
                        .map(run -> "[" + run.words() + "](#note-" + run.first() + ")")
                        .collect(joining(" "))
                        .transform(links -> links.isEmpty() ? "" : " (" + links + ")");
    }

    /** Nothing of a report becomes markup. What means something only at the start of a line is left alone inside. */
    static String escaped(String text) {
        String plain = CanonicalLine.printable(text);
        StringBuilder safe = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (MEANT.indexOf(c) >= 0 && (HARMLESS_INSIDE.indexOf(c) < 0 || i == 0)) {
                safe.append('\\');
            }
            safe.append(c);
        }
        return safe.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
