package org.lapwing.situation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** One self-contained page. */
final class HtmlWriter {

    private final StringBuilder out = new StringBuilder();

    String write(SituationReport report) {
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        line("<title>" + escaped(report.title() + ", " + report.subtitle()) + "</title>");
        line("<style>");
        out.append(style());
        line("</style>");
        line("</head>");
        line("<body>");
        line("<header><h1>" + escaped(report.title()) + "</h1><p>" + escaped(report.subtitle()) + "</p></header>");
        line("<main>");
        report.sections().forEach(this::section);
        notes(report.notes());
        line("</main>");
        line("</body>");
        line("</html>");
        return out.toString();
    }

    private static String style() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void section(Section section) {
        line("<section id=\"" + escaped(section.id()) + "\">");
        line("<h2>" + escaped(section.heading()) + "</h2>");
        section.blocks().forEach(this::block);
        line("</section>");
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            line("<p>"
                    + String.join(
                            " ",
                            paragraph.sentences().stream()
                                    .map(said -> "<span>" + sentence(said) + "</span>")
                                    .toList())
                    + "</p>");
        } else if (block instanceof Block.Bullets bullets) {
            items(bullets.items());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Entry entry) {
            line("<article id=\"" + escaped(entry.id()) + "\">");
            line("<h3>" + sentence(entry.heading()) + "</h3>");
            items(entry.items());
            line("</article>");
        } else if (block instanceof Block.Picture picture) {
            drawing(picture.drawing());
        }
    }

    private void items(List<Sentence> items) {
        line("<ul>");
        items.forEach(item -> line("<li>" + sentence(item) + "</li>"));
        line("</ul>");
    }

    private void table(Block.Table table) {
        line("<div class=\"wide\"><table>");
        out.append("<thead><tr>");
        table.columns()
                .forEach(column ->
                        out.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        line("</tr></thead>");
        line("<tbody>");
        for (List<Sentence> row : table.rows()) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(sentence(cell)).append("</td>"));
            line("</tr>");
        }
        line("</tbody></table></div>");
    }

    private static String sentence(Sentence sentence) {
        StringBuilder text = new StringBuilder(
                sentence.explains()
                        ? "<span class=\"explains\">" + escaped(sentence.text()) + "</span>"
                        : escaped(sentence.text()));
        if (!sentence.notes().isEmpty()) {
            text.append("<sup>");
            String gap = "";
            for (Sentence.Run run : sentence.runs()) {
                text.append(gap)
                        .append("<a href=\"#note-")
                        .append(run.first())
                        .append("\">")
                        .append(run.words())
                        .append("</a>");
                gap = ", ";
            }
            text.append("</sup>");
        }
        return text.toString();
    }

    private void notes(List<Note> notes) {
        line("<section id=\"notes\">");
        line("<h2>Notes: who said what</h2>");
        line("<ol>");
        for (Note note : notes) {
            line("<li id=\"note-" + note.number() + "\">" + escaped(note.source())
                    + note.quote()
                            .map(words -> ": <q>" + escaped(words) + "</q>")
                            .orElse("")
                    + "</li>");
        }
        line("</ol>");
        line("</section>");
    }

    private void drawing(Drawing drawing) {
        line("<figure>");
        line("<svg viewBox=\"0 0 " + drawing.width() + ' ' + drawing.height() + "\" width=\"" + drawing.width()
                + "\" role=\"group\" aria-label=\"" + escaped(drawing.words()) + "\">");
        drawing.shapes().forEach(shape -> line(shape(shape)));
        line("</svg>");
        line("<figcaption>" + sentence(drawing.caption()) + "</figcaption>");
        line("</figure>");
    }

    private static String shape(Drawing.Shape shape) {
        return shape instanceof Drawing.Leading leading
                ? "<a href=\"#" + escaped(leading.to()) + "\" aria-label=\"" + escaped(leading.tip()) + "\">"
                        + outline(shape) + "</a>"
                : outline(shape);
    }

    private static String outline(Drawing.Shape shape) {
        String start = " class=\"" + escaped(shape.style()) + "\" ";
        if (shape instanceof Drawing.Disc disc) {
            return "<circle" + start + "cx=\"" + number(disc.x()) + "\" cy=\"" + number(disc.y()) + "\" r=\""
                    + number(disc.radius()) + "\"><title>" + escaped(disc.tip()) + "</title></circle>";
        }
        if (shape instanceof Drawing.Line line) {
            return "<line" + start + "x1=\"" + number(line.x1()) + "\" y1=\"" + number(line.y1()) + "\" x2=\""
                    + number(line.x2()) + "\" y2=\"" + number(line.y2()) + "\"/>";
        }
        if (shape instanceof Drawing.Box box) {
            return "<rect" + start + "x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\""
                    + number(box.width()) + "\" height=\"" + number(box.height()) + "\"><title>" + escaped(box.tip())
                    + "</title></rect>";
        }
        if (shape instanceof Drawing.Sign sign) {
            return text(start, sign.x(), sign.y(), sign.tip());
        }
        Drawing.Label label = (Drawing.Label) shape;
        return text(start, label.x(), label.y(), label.text());
    }

    private static String text(String start, double x, double y, String text) {
        return "<text" + start + "x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + escaped(text) + "</text>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Reports may hold anything: nothing of it becomes markup, in text or in attributes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    int category = Character.getType(c);
                    boolean unseen = category == Character.CONTROL
                            || category == Character.FORMAT
                            || category == Character.SURROGATE;
                    safe.appendCodePoint(unseen ? ' ' : c);
                }
            }
        });
        return safe.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
