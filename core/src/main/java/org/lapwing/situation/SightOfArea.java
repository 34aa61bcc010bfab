package org.lapwing.situation;

import java.util.ArrayList;
import java.util.List;

/** How much could be seen of the area. */
final class SightOfArea {

    private final Material material;

    SightOfArea(Material material) {
        this.material = material;
    }

    List<Block> write() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(List.of(material.sight())));
        blocks.add(new Block.Table(
                List.of("Day", "Reports received", "Their publishers", "Reports on the area", "Their publishers"),
                material.coverage().days().stream()
                        .map(day -> List.of(
                                Sentence.of(Days.weekday(day.date()), List.of(material.sightNote())),
                                Sentence.label(Integer.toString(day.received())),
                                Sentence.label(Integer.toString(day.sources())),
                                Sentence.label(Integer.toString(day.onArea())),
                                Sentence.label(Integer.toString(day.sourcesOnArea()))))
                        .toList()));
        List<Sentence> silences = material.currentSilences().stream()
                .map(silence -> Sentence.of(
                        Phrases.sentenceCase(Days.range(silence.date())) + ", " + Phrases.place(silence.where()) + ": "
                                + switch (silence.kind()) {
                                    case COMMUNICATIONS_CUT -> "communications cut.";
                                    case ACCESS_DENIED -> "onlookers kept out.";
                                },
                        material.notes().tellings(List.of(silence.incident()))))
                .toList();
        if (!silences.isEmpty()) {
            blocks.add(new Block.Bullets(silences));
        }
        return blocks;
    }
}
