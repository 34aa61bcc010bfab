package org.lapwing.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lapwing.actor.Term.Named;
import org.lapwing.actor.Term.Nation;
import org.lapwing.place.Location;
import org.lapwing.place.PlaceMention;
import org.lapwing.text.Dateline;
import org.lapwing.text.Document;
import org.lapwing.text.LetterCase;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;

/**
 * Finds who is named or described in a report. In this order: names of the lexicon, acronyms and persons that the report
 * itself introduces, names in no list that are evidently an organisation's, and phrases composed of a country, people or
 * organisation and a noun for its agent ("Malian soldiers", "a spokesman for the EU"); then persons in no list, with what
 * their apposition says they are; then what refers back, then the country in focus for what belongs to a state. {@link ActorMention#rule} says which of these decided.
 *
 * <p>A country's name is an actor of that country without a sector, and so is its adjective ("Malian"), so that a coder
 * can tell from the grammar whether the state acts, is acted on or is merely a place. A capital is an actor only where
 * it stands for the government. Coordinated countries ("Russian and Ukrainian forces") give one mention each, of one
 * head. Sentences may be of any depth; tags and grammar sharpen what is found. Safe to share between threads.
 */
public final class ActorTagger {

    private final ActorLexicon lexicon;

    public ActorTagger(ActorLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The mentions of a report, in order of the text; several may share a head, and none is {@link Actor#isUnknown}.
     *
     * @param published the day for which roles are looked up
     * @param places what was found to be a place, with its country where that is known
     */
    public List<ActorMention> tag(Document document, LocalDate published, List<PlaceMention> places) {
        return tag(document, published, places, List.of());
    }

    /** @param persons where persons are named, whether or not a list has them */
    public List<ActorMention> tag(
            Document document, LocalDate published, List<PlaceMention> places, List<Span> persons) {
        LetterCase letterCase = LetterCase.of(document.body());
        List<SentencePieces> sentences = document.sentences().stream()
                .map(sentence -> cover(document.body(), sentence, letterCase, places, persons))
                .toList();
        ReportNames names = new ReportNames();
        Focus focus = focus(sentences, published, places);
        NameChoice choice = new NameChoice(focus, names, published);

        List<Candidate> candidates = new ArrayList<>();
        for (SentencePieces sentence : sentences) {
            candidates.addAll(new MentionReader(sentence, letterCase, choice, names).read());
        }
        return new ActorCoreference(document, focus, grounds(document, places))
                .resolve(candidates).stream()
                        .map(Candidate::mention)
                        .filter(mention -> !mention.actor().isUnknown())
                        .sorted(Comparator.comparing(ActorMention::span))
                        .toList();
    }

    /** "In Sydney, police stepped up patrols", in a report about elsewhere: the country of the place that opens a sentence. */
    private static Map<Integer, String> grounds(Document document, List<PlaceMention> places) {
        Map<Integer, String> grounds = new HashMap<>();
        for (PlaceMention place : places) {
            Sentence sentence = document.sentences().get(place.sentence());
            boolean opens = sentence.size() > 1
                    && OPENING.contains(sentence.token(0).text())
                    && sentence.token(1).span().start() == place.name().start();
            if (opens) {
                countryOf(place).ifPresent(country -> grounds.put(place.sentence(), country));
            }
        }
        return grounds;
    }

    private static final Set<String> OPENING = Set.of("In", "At", "Near", "Outside");

    private SentencePieces cover(
            String body, Sentence sentence, LetterCase letterCase, List<PlaceMention> places, List<Span> persons) {
        List<Word> words = withoutInitials(Word.of(sentence), letterCase);
        List<PlaceMention> here = places.stream()
                .filter(place -> place.sentence() == sentence.index())
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int dateline = Dateline.sizeIn(sentence);
        int first =
                (int) words.stream().takeWhile(word -> word.token() < dateline).count();
        for (int at = first; at < words.size(); ) {
            // "the army deposed the president" is no deposed president
            boolean past = sentence.token(words.get(at).token()).tag().equals("VBD");
            PhraseTable.Match<Term> match = lexicon.longest(
                    words,
                    at,
                    (terms, matched) -> terms.stream()
                            .filter(term -> term.alias().fits(matched, letterCase))
                            .filter(term -> !past || !(term instanceof Term.Filler || term instanceof Term.Agent))
                            .toList());
            int to = Math.max(match.to(), at + 1);
            boolean half = isHalfOfPlace(
                    Span.covering(words.get(at).span(), words.get(to - 1).span()), here);
            pieces.add(new Piece(at, to, half ? List.of() : match.values()));
            at = to;
        }
        List<Span> named = persons.stream()
                .filter(person -> sentence.span().contains(person))
                .toList();
        return new SentencePieces(body, sentence, words, pieces, here, named);
    }

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?");

    /** "Vladimir V. Putin" as "Vladimir Putin", where the lexicon has him so, but "George W. Bush" as he stands. */
    private List<Word> withoutInitials(List<Word> words, LetterCase letterCase) {
        List<Word> kept = words;
        for (int at = words.size() - 2; at > 0; at--) {
            if (!INITIAL.matcher(words.get(at).text()).matches()
                    || !words.get(at + 1).isCapitalised()) {
                continue;
            }
            List<Word> shorter = new ArrayList<>(kept);
            shorter.remove(at);
            if (longestName(kept, at - 1, letterCase) <= at && longestName(shorter, at - 1, letterCase) > at) {
                kept = shorter;
            }
        }
        return kept;
    }

    /** Behind the longest name of a person that begins at a word; that word itself if none does. */
    private int longestName(List<Word> words, int at, LetterCase letterCase) {
        return lexicon.longest(
                        words,
                        at,
                        (terms, matched) -> terms.stream()
                                .filter(term -> term instanceof Named named
                                        && named.actor().isPerson()
                                        && term.alias().fits(matched, letterCase))
                                .toList())
                .to();
    }

    /** "Puerto Jordan" is not Jordan's, nor the Gulf of Guinea Guinea's. */
    private static boolean isHalfOfPlace(Span words, List<PlaceMention> here) {
        return here.stream()
                .anyMatch(place -> place.name().contains(words)
                        && !place.name().equals(words)
                        && !place.rule().startsWith("attributive")
                        && !isCountryItself(place));
    }

    private static Focus focus(List<SentencePieces> sentences, LocalDate published, List<PlaceMention> places) {
        Focus.Builder focus = new Focus.Builder();
        for (SentencePieces sentence : sentences) {
            boolean lead = sentence.sentence().index() == 0;
            for (int at = 0; at < sentence.size(); at++) {
                if (!sentence.isOfDescent(at)) {
                    countryOf(sentence.piece(at), published).ifPresent(lead ? focus::addInLead : focus::add);
                }
            }
        }
        places.stream()
                .filter(place -> !isCountryItself(place))
                .forEach(place ->
                        countryOf(place).ifPresent(isInLead(place, sentences) ? focus::addInLead : focus::add));
        return focus.build();
    }

    /** Where a report was filed from may be across the border of its story. */
    private static boolean isInLead(PlaceMention place, List<SentencePieces> sentences) {
        return place.sentence() == 0
                && place.head() >= Dateline.sizeIn(sentences.get(0).sentence());
    }

    /** Of names that mean one country only; whatever is ambiguous does not set the focus but is resolved by it. */
    private static Optional<String> countryOf(Piece piece, LocalDate published) {
        if (piece.find(Nation.class).isEmpty() && piece.find(Named.class).isEmpty()) {
            return Optional.empty();
        }
        List<String> countries = Stream.concat(
                        piece.list(Nation.class).stream().map(Nation::country),
                        piece.list(Named.class).stream()
                                .filter(named -> !named.alias().ambiguous() && !named.surnameOnly())
                                .flatMap(named -> named.actor().roleOn(published).countries().stream()))
                .filter(country -> !ActorLexicon.isCountryless(country))
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.empty();
    }

    /** Countries are counted by their names already. */
    private static boolean isCountryItself(PlaceMention place) {
        return place.location() instanceof Location.Resolved resolved
                && resolved.toponym().featureCode().startsWith("PCL");
    }

    /** The country that a place lies in, as far as it was resolved. */
    static Optional<String> countryOf(PlaceMention place) {
        Location location = place.location();
        if (location instanceof Location.Resolved resolved) {
            return resolved.toponym().country();
        }
        if (location instanceof Location.Approximate area) {
            return area.anchors().get(0).country();
        }
        if (location instanceof Location.Unknown unknown) {
            return unknown.within().flatMap(toponym -> toponym.country());
        }
        return Optional.empty();
    }
}
