package org.lapwing.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lapwing.actor.Term.Agent;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;

/**
 * A sentence cut into the words and phrases that the lexicon knows, without gaps, and the places and persons it names. Positions are
 * indices of pieces; questions about a position past the end have the answer no.
 */
record SentencePieces(
        String body,
        Sentence sentence,
        List<Word> words,
        List<Piece> pieces,
        List<PlaceMention> places,
        List<Span> persons) {

    SentencePieces {
        words = List.copyOf(words);
        pieces = List.copyOf(pieces);
        places = List.copyOf(places);
        persons = List.copyOf(persons);
    }

    int size() {
        return pieces.size();
    }

    Piece piece(int at) {
        return pieces.get(at);
    }

    Word first(int at) {
        return words.get(pieces.get(at).from());
    }

    Word lastWord(int at) {
        return words.get(pieces.get(at).to() - 1);
    }

    boolean isKey(int at, String key) {
        return at < pieces.size()
                && at >= 0
                && first(at).text().toLowerCase(Locale.ROOT).equals(key);
    }

    /** From one piece (inclusive) to another (exclusive). */
    Span span(int from, int to) {
        return Span.covering(first(from).span(), lastWord(to - 1).span());
    }

    String text(int from, int to) {
        return span(from, to).of(body);
    }

    String tagOf(Word word) {
        return sentence.token(word.token()).tag();
    }

    /** The country of the place whose bare name is written with exactly the words of a piece, or begins with them. */
    Optional<String> placeCountryAt(Piece piece) {
        int start = words.get(piece.from()).span().start();
        return places.stream()
                .filter(place -> place.name().start() == start)
                .findFirst()
                .flatMap(ActorTagger::countryOf);
    }

    /** "ethnic Albanian": says whom somebody descends from, not to which country he belongs. */
    boolean isOfDescent(int at) {
        return isKey(at - 1, "ethnic") && piece(at).isNationModifier();
    }

    /** The piece after the name of the place that begins here; the same piece if none does. */
    int afterPlace(int at) {
        int start = first(at).span().start();
        Optional<Span> name = places.stream()
                .map(place -> place.name())
                .filter(span -> span.start() == start)
                .findFirst();
        int after = at;
        while (name.isPresent()
                && after < pieces.size()
                && lastWord(after).span().start() < name.get().end()) {
            after++;
        }
        return after;
    }

    /** The piece after the person's name that begins here; the same piece if none does. */
    int afterPerson(int at) {
        if (at >= pieces.size()) {
            return at;
        }
        int start = first(at).span().start();
        for (Span person : persons) {
            if (person.start() <= start && start < person.end()) {
                boolean begins = person.start() == start || at > 0 && isTitleWithin(person, at);
                int after = at;
                while (begins && after < pieces.size() && lastWord(after).span().end() <= person.end()) {
                    after++;
                }
                return after;
            }
        }
        return at;
    }

    /** "Col" of "Col Sankara", which a tagger of names may take for a part of the name. */
    private boolean isTitleWithin(Span person, int at) {
        for (int i = at - 1; i >= 0 && first(i).span().start() >= person.start(); i--) {
            if (pieces.get(i).agent().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Past "-led" or "-based", which leaves it to whom the agents belong. */
    int afterCompound(int next, int before) {
        boolean joined = !lastWord(before).closes() && next < pieces.size();
        return joined && WordClass.OWNERSHIP.has(first(next).key()) ? next + 1 : next;
    }

    /** "Iran-backed" or "anti-Taliban" says nothing of what country or group it is. */
    boolean isStanceCompound(int at) {
        Word end = lastWord(at);
        boolean prefix = !end.closes() && WordClass.STANCE_PREFIX.has(end.key());
        boolean beforeAttitude = !end.closes()
                && at + 1 < pieces.size()
                && WordClass.ATTITUDE.has(first(at + 1).key());
        boolean attitude =
                !first(at).opens() && WordClass.ATTITUDE.has(first(at).key());
        return prefix || isPrefixed(at) || beforeAttitude || attitude;
    }

    /** "Taliban" of "anti-Taliban". */
    boolean isPrefixed(int at) {
        return at > 0
                && !first(at).opens()
                && WordClass.STANCE_PREFIX.has(lastWord(at - 1).key());
    }

    /** Whether a noun for an agent stands here, and not a verb of the same form. */
    boolean agentAt(int at) {
        if (at < 0 || at >= pieces.size() || pieces.get(at).agent().isEmpty()) {
            return false;
        }
        String tag = tagOf(lastWord(at));
        // "a general strike", "a major attack"
        boolean adjective =
                tag.startsWith("JJ") && (pieces.get(at).agent().get().is(Agent.Trait.TITLE) || isMilitaryThing(at));
        return !adjective && !isInFrontOf(at) && (!tag.startsWith("VB") || tag.equals("VBN") || tag.equals("VBG"));
    }

    /** "in front of the embassy" */
    private boolean isInFrontOf(int at) {
        return isKey(at, "front") && at > 0 && isKey(at - 1, "in") && isKey(at + 1, "of");
    }

    /** "a military target", "a joint military exercise" */
    private boolean isMilitaryThing(int at) {
        return isKey(at, "military")
                && at + 1 < pieces.size()
                && pieces.get(at + 1).agent().isEmpty()
                && tagOf(first(at + 1)).startsWith("NN");
    }

    boolean continuesName(int at) {
        return at < pieces.size()
                && first(at).isCapitalised()
                && !WordClass.NOT_A_NAME.has(first(at).key());
    }
}
