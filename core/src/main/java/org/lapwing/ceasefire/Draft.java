package org.lapwing.ceasefire;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.ceasefire.Proposal.Signatory;

/**
 * Writes a proposal as a registry file. What reports hold stands in comments and quoted strings only, so that none of it
 * becomes YAML.
 */
final class Draft {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Proposal proposal;
    private final CeasefireRegistry registry;
    private final StringBuilder out = new StringBuilder();

    Draft(Proposal proposal, CeasefireRegistry registry) {
        this.proposal = proposal;
        this.registry = registry;
    }

    String text() {
        comment(
                "Proposed by a program from news reports. Read the agreement itself before you accept this; mend what is");
        comment(
                "wrong, and keep the lines that begin with # if you want to keep the evidence. Format: docs/ceasefires.md.");
        out.append("agreements:\n");
        out.append("  - id: ").append(proposal.id()).append('\n');
        entry("name", quoted(name()));
        entry("class", "cessation", "preliminary if it has a mechanism, definitive if it disarms somebody");
        entry("form", proposal.signed() ? "written" : "declared", "as far as the reports tell");
        parties();
        entry("announced", proposal.announced().toString());
        entry(
                "effective",
                proposal.effective().orElse(proposal.announced()).toString(),
                proposal.effective().isPresent()
                        ? "told to begin then"
                        : "not told; the day on which it was announced");
        zone();
        if (needsArea()) {
            proposal.country()
                    .ifPresentOrElse(
                            code -> entry("area", "{countries: [" + code + "]}", "no party is a state"),
                            () -> comment("area: not told; name its countries or regions"));
        }
        entry(
                "obligations",
                "[" + proposal.obligations().stream().map(Obligation::key).collect(joining(", ")) + "]",
                proposal.obligations().size() > 1
                        ? "as far as the reports tell; who is bound, and where?"
                        : "the reports tell of nothing else");
        proposal.extended()
                .ifPresent(id -> entry("extends", id, "binds the same parties; is it that one that is meant?"));
        evidence();
        return out.toString();
    }

    private String name() {
        String who = proposal.parties().stream().map(Signatory::name).collect(joining(" and "));
        return (proposal.parties().size() == 1 ? "Ceasefire declared by " : "Ceasefire of ") + who + ", "
                + DAY.format(proposal.announced());
    }

    private void parties() {
        out.append("    parties:\n");
        for (Signatory party : proposal.parties()) {
            out.append("      - ")
                    .append(party.state()
                            .map(code -> "{state: " + code + "}")
                            .or(() -> party.group().map(id -> "{groups: [" + quoted(id) + "]}"))
                            .orElseThrow())
                    .append('\n');
        }
        for (String unnamed : proposal.unnamed()) {
            out.append("      # - {groups: [...]}   # ").append(plain(unnamed)).append(": which group is it?\n");
        }
        if (proposal.parties().size() == 1 && proposal.unnamed().isEmpty()) {
            out.append("    towards: [")
                    .append(proposal.country()
                            .filter(code -> needsArea())
                            .map(code -> "{state: " + code + "}")
                            .orElse(""))
                    .append("]   # towards whom is it kept?\n");
        }
    }

    private boolean needsArea() {
        return proposal.parties().stream().allMatch(party -> party.state().isEmpty());
    }

    /** No library tells the time zone of a country; agreements of the same country do. */
    private void zone() {
        Optional<String> zone = registry.list().stream()
                .filter(agreement -> proposal.country()
                        .filter(agreement.area().countries()::contains)
                        .isPresent())
                .map(agreement -> agreement.zone().getId())
                .findFirst();
        entry(
                "time zone",
                zone.orElse("UTC"),
                zone.isPresent() ? "as other agreements of the country" : "not known; write that of the country");
    }

    private void evidence() {
        out.append("    sources:\n");
        LinkedHashSet<String> sources = new LinkedHashSet<>();
        proposal.evidence().forEach(told -> sources.add(told.source()));
        sources.forEach(source -> out.append("      - ").append(quoted(source)).append('\n'));
        out.append("    # what they say:\n");
        List<Proposal.Evidence> evidence = proposal.evidence();
        evidence.forEach(told -> out.append("    #   ")
                .append(plain(told.source()))
                .append(": ")
                .append(plain(told.words()))
                .append('\n'));
    }

    private void entry(String name, String value) {
        out.append("    ").append(name).append(": ").append(value).append('\n');
    }

    private void entry(String name, String value, String remark) {
        entry(name, value + "   # " + remark);
    }

    private void comment(String text) {
        out.append("# ").append(text).append('\n');
    }

    /** On one line and without characters that YAML does not allow. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            int kind = Character.getType(c);
            boolean shown = kind != Character.CONTROL
                    && kind != Character.FORMAT
                    && kind != Character.SURROGATE
                    && kind != Character.UNASSIGNED
                    && kind != Character.LINE_SEPARATOR
                    && kind != Character.PARAGRAPH_SEPARATOR;
            plain.appendCodePoint(shown ? c : ' ');
        });
        return plain.toString();
    }

    private static String quoted(String text) {
        return '"' + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
