package org.lapwing.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports may hold anything, and none of it may become markup. */
class WritersTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \"q\" \u202e [a](http://b) | *c*";

    private static SituationReport report() {
        Sentence sentence = Sentence.of(HOSTILE, List.of(1));
        Drawing drawing = new Drawing(
                sentence,
                HOSTILE,
                10,
                10,
                List.of(new Drawing.Disc("before", 1, 2, 3, HOSTILE, HOSTILE), new Drawing.Label("", 1, 1, HOSTILE)));
        return new SituationReport(
                HOSTILE,
                HOSTILE,
                List.of(new Section(
                        "a",
                        HOSTILE,
                        List.of(
                                new Block.Bullets(List.of(sentence)),
                                new Block.Table(List.of(HOSTILE), List.of(List.of(sentence))),
                                new Block.Entry("b", sentence, List.of(sentence)),
                                new Block.Picture(drawing)))),
                List.of(new Note(1, HOSTILE, Optional.of(HOSTILE))));
    }

    @Test
    void escapesHtml() {
        assertThat(report().html())
                .doesNotContain("<script", "\u202e", "alert('")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;")
                .contains("<a href=\"#note-1\">1</a>")
                .contains("<li id=\"note-1\">");
    }

    @Test
    void escapesMarkdown() {
        assertThat(report().markdown())
                .doesNotContain("\u202e", "[a](http")
                .doesNotContainPattern("[^\\\\]<script")
                .contains("\\<script\\>")
                .contains("\\[a\\]")
                .contains("\\| \\*c\\*")
                .contains("([1](#note-1))");
    }

    @Test
    void wordsThatOnlyExplainAreMarked() {
        Sentence sentence = Sentence.explanation("Nobody has checked.");
        SituationReport report = new SituationReport(
                "a", "b", List.of(new Section("c", "d", List.of(new Block.Bullets(List.of(sentence))))), List.of());
        assertThat(report.html()).contains("<li><span class=\"explains\">Nobody has checked.</span></li>");
        assertThat(report.markdown()).contains("- *Nobody has checked.*\n");
    }

    @Test
    void notesThatFollowEachOtherAreShownAsOne() {
        Sentence sentence = Sentence.of("told", List.of(9, 1, 2, 4, 5, 6, 7, 1));
        assertThat(sentence.runs())
                .containsExactly(
                        new Sentence.Run(1, 1), new Sentence.Run(2, 2), new Sentence.Run(4, 7), new Sentence.Run(9, 9));
        assertThat(sentence.runs()).extracting(Sentence.Run::words).containsExactly("1", "2", "4\u20137", "9");
        assertThat(Sentence.label("none").runs()).isEmpty();
    }
}
