package org.lapwing.toll;

import java.util.Locale;
import java.util.Set;
import org.lapwing.text.Sentence;

/** The words of a sentence in lower case, as the rules of this package read them. */
record Wording(Sentence sentence) {

    private static final Set<String> PASSIVE_VERBS =
            Set.of("was", "were", "been", "being", "be", "are", "is", "got", "get");

    /** Empty outside the sentence. */
    String at(int index) {
        return index >= 0 && index < sentence.size()
                ? sentence.token(index).text().toLowerCase(Locale.ROOT)
                : "";
    }

    boolean is(int index, String... forms) {
        String word = at(index);
        for (String form : forms) {
            if (word.equals(form)) {
                return true;
            }
        }
        return false;
    }

    boolean isConjunction(int index) {
        return is(index, "and", "or");
    }

    /** Whether a form of "be" or "get" stands here, after which a participle is told of its subject. */
    boolean isPassiveVerb(int index) {
        return PASSIVE_VERBS.contains(at(index));
    }
}
