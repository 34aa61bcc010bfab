package org.lapwing.place;

import static org.lapwing.place.NameText.isCapitalised;
import static org.lapwing.place.NameText.isJoint;
import static org.lapwing.place.NameText.isPossessive;
import static org.lapwing.place.NameText.isUpper;
import static org.lapwing.place.NameText.lower;
import static org.lapwing.place.NameText.textOf;
import static org.lapwing.place.NameText.word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lapwing.text.Sentence;

/** What the words around a name say of whether it is a place's. */
final class PlaceCues {

    private final ReportGazetteer gazetteer;
    private final PlaceWords words;

    PlaceCues(ReportGazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    private static final int LONGEST_APPOSITION = 6;

    /** Whether what stands at {@code at} cannot belong to the noun before it. */
    boolean endsPhrase(Sentence sentence, int at) {
        if (at >= sentence.size()) {
            return true;
        }
        String word = lower(sentence, at);
        return !Character.isLetterOrDigit(word.charAt(0)) && !isJoint(word)
                || words.is("function", word)
                || words.is("predicate", word)
                || words.is("speech", word)
                || words.is("locative", word)
                || word.endsWith("ed")
                || word.endsWith("ly") && !isCapitalised(word(sentence, at));
    }

    static boolean endsBefore(List<PlaceName> before, Sentence sentence, int from) {
        if (before.isEmpty()) {
            return false;
        }
        PlaceName last = before.get(before.size() - 1);
        return last.sentence().index() == sentence.index() && last.to() == from;
    }

    boolean isCued(Sentence sentence, int from, int to, List<PlaceName> before) {
        int previous = from - 1;
        if (previous >= 0 && lower(sentence, previous).equals("the")) {
            previous--;
        }
        if (previous >= 0) {
            String word = lower(sentence, previous);
            if (words.is("locative", word) || words.is("direction", word)) {
                return true;
            }
            if (word.equals("of") && words.is("classBefore", lower(sentence, nounBefore(sentence, previous)))) {
                return true;
            }
            boolean listed = word.equals(",") || word.equals("and") || word.equals("or") || word.equals("-");
            if (listed && endsBefore(before, sentence, previous)) {
                return true;
            }
        }
        if (to < sentence.size() && words.is("classAfter", lower(sentence, to))
                || isOfBattle(sentence, from)
                || isCalledSettlement(sentence, to)) {
            return true;
        }
        if (to + 1 >= sentence.size()) {
            return false;
        }
        int container = afterApposition(sentence, to + 1);
        boolean opens = lower(sentence, to).equals(",") || lower(sentence, to).equals("in") && container > to + 1;
        return opens && isKnownContainer(sentence, container, container > to + 1);
    }

    /** After "in the north of", "a town in northern" or "in the"; else the same token. */
    private int afterApposition(Sentence sentence, int from) {
        int at = from;
        boolean placed = false;
        while (at < sentence.size() && at < from + LONGEST_APPOSITION) {
            String word = lower(sentence, at);
            boolean tells = words.is("direction", word) || words.is("classBefore", word);
            boolean links = Set.of("in", "the", "a", "an", "of", "-").contains(word);
            if (!tells && !links) {
                break;
            }
            placed |= tells || word.equals("the");
            at++;
        }
        return placed ? at : from;
    }

    /**
     * Whether a country or province is named from {@code at} on, as in "Ames, Iowa". After "the" it must be all that
     * is named: what follows the name in "Kone, the Mali coach" is an office.
     */
    private boolean isKnownContainer(Sentence sentence, int at, boolean apposed) {
        int from = words.is("direction", lower(sentence, at)) ? at + 1 : at;
        for (int to = Math.min(sentence.size(), from + 3); to > from; to--) {
            if (!isCapitalised(word(sentence, from))) {
                return false;
            }
            List<Toponym> places = gazetteer.lookup(textOf(sentence, from, to));
            if (!places.isEmpty()) {
                boolean unit = to < sentence.size() && words.is("classAfter", lower(sentence, to));
                boolean whole = unit || !apposed || endsPhrase(sentence, to);
                return whole
                        && places.stream()
                                .limit(unit ? places.size() : 1)
                                .anyMatch(place -> Features.isCountry(place) || Features.isProvince(place));
            }
        }
        return false;
    }

    /** "the village of" before a name; "the Department of" a capitalised name is a ministry. */
    boolean isSettlementOf(Sentence sentence, int from) {
        if (from < 2 || !lower(sentence, from - 1).equals("of")) {
            return false;
        }
        String noun = word(sentence, nounBefore(sentence, from - 1));
        String lower = noun.toLowerCase(Locale.ROOT);
        boolean ministry = isCapitalised(noun) && !isUpper(noun) && words.is("organisationHead", lower);
        return !ministry && words.is("classBefore", lower) && !words.is("direction", lower);
    }

    /** The word before "of", or before the quotation mark before it (the "safe area" of Srebrenica). */
    private static int nounBefore(Sentence sentence, int of) {
        boolean quoted = of > 1 && Set.of("\"", "''", "\u201d").contains(word(sentence, of - 1));
        return Math.max(0, quoted ? of - 2 : of - 1);
    }

    /** Last of "the villages of Ber, Bourem and Solhan": the noun is said once for all of them. */
    boolean isListedSettlement(Sentence sentence, int from, List<PlaceName> before) {
        int opener = from;
        for (int i = before.size() - 1; i >= 0; i--) {
            PlaceName listed = before.get(i);
            int between = opener - listed.to();
            boolean links = listed.sentence().index() == sentence.index()
                    && between > 0
                    && between <= 2
                    && IntStream.range(listed.to(), opener)
                            .allMatch(at -> Set.of(",", "and", "or").contains(lower(sentence, at)));
            if (!links) {
                break;
            }
            opener = listed.from();
        }
        return opener < from
                && opener > 1
                && lower(sentence, opener - 1).equals("of")
                && words.is("settlementsBefore", lower(sentence, opener - 2));
    }

    /** ", a village", ", a small town" after a name. */
    boolean isCalledSettlement(Sentence sentence, int to) {
        if (to + 2 >= sentence.size()
                || !word(sentence, to).equals(",")
                || !lower(sentence, to + 1).equals("a")) {
            return false;
        }
        return words.is("settlement", lower(sentence, to + 2))
                || to + 3 < sentence.size() && words.is("settlement", lower(sentence, to + 3));
    }

    boolean isSurelyPlace(Sentence sentence, int from, int to) {
        boolean classFollows = to < sentence.size()
                && words.is("classAfter", lower(sentence, to))
                && !isCapitalised(word(sentence, to));
        boolean locativeBefore =
                from > 0 && Set.of("in", "at", "near", "outside").contains(lower(sentence, from - 1));
        boolean distanceFollows = to + 2 < sentence.size()
                && lower(sentence, to).equals(",")
                && Distances.at(sentence, to + 1).isPresent();
        // "at Children's Hospital": who has an institution need be no place.
        boolean owner = to + 1 < sentence.size()
                && isPossessive(word(sentence, to))
                && isCapitalised(word(sentence, to + 1))
                && words.is("organisation", lower(sentence, to + 1));
        boolean ends = endsPhrase(sentence, to)
                && !owner
                && (to >= sentence.size() || !lower(sentence, to).equals("of"));
        return classFollows
                || distanceFollows
                || isMeasuredFrom(sentence, from)
                || from > 0 && words.is("entering", lower(sentence, from - 1)) && ends
                || (locativeBefore || isStruck(sentence, from)) && ends && namesIn(sentence, from, to) <= 2;
    }

    /** "a raid on", "the battle of" before a name; who is raided may be a person too, but a person has no battle. */
    boolean isStruck(Sentence sentence, int from) {
        boolean raided = from > 1
                && lower(sentence, from - 1).equals("on")
                && words.is("strikePlace", lower(sentence, from - 2));
        return raided || isOfBattle(sentence, from);
    }

    private boolean isOfBattle(Sentence sentence, int from) {
        return from > 1
                && lower(sentence, from - 1).equals("of")
                && words.is("battleOfPlace", lower(sentence, from - 2));
    }

    /** How many words a name has, those that only link them left out. */
    private long namesIn(Sentence sentence, int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> !words.is("nameLink", word(sentence, i))
                        && !PlaceNames.isArticle(word(sentence, i))
                        && !isJoint(word(sentence, i)))
                .count();
    }

    /** "20 km north of" before a name. */
    private static boolean isMeasuredFrom(Sentence sentence, int from) {
        for (int at = Math.max(0, from - RelativePlaces.WORDS_BEFORE); at < from; at++) {
            Optional<Distances.Distance> distance = Distances.at(sentence, at);
            if (distance.isPresent()
                    && distance.get().anchored()
                    && distance.get().to() == from) {
                return true;
            }
        }
        return false;
    }

    /** "C-130 cargo plane" is five tokens. */
    private static final int WORDS_TO_CRAFT = 6;

    /** "The ferry Dakar", "the boat, the Dakar": ships bear the names of towns. */
    boolean isVessel(Sentence sentence, int from) {
        int at = from - 1;
        if (at > 1
                && lower(sentence, at).equals("the")
                && lower(sentence, at - 1).equals(",")) {
            at -= 2;
        }
        return at >= 0 && words.is("vessel", lower(sentence, at));
    }

    /** "A Hercules C-123 cargo plane", but not "the Lockerbie plane bombing". */
    boolean isMakeOfCraft(Sentence sentence, int to) {
        for (int i = to; i < sentence.size() && i < to + WORDS_TO_CRAFT; i++) {
            String word = lower(sentence, i);
            if (words.is("craft", word)) {
                return endsPhrase(sentence, i + 1);
            }
            if (words.is("function", word) || !Character.isLetterOrDigit(word.charAt(0)) && !isJoint(word)) {
                return false;
            }
        }
        return false;
    }

    /** "An explosion at Goma Airport" was in Goma; "Adam Malik Hospital" bears a person's name. */
    boolean isAtFacility(Sentence sentence, int from, int to) {
        int before = from > 0 && lower(sentence, from - 1).equals("the") ? from - 2 : from - 1;
        boolean at = before >= 0
                && Set.of("at", "in", "near", "outside", "inside", "on", "around")
                        .contains(lower(sentence, before));
        int facility = to < sentence.size() && words.is("facilityKind", lower(sentence, to)) ? to + 1 : to;
        return at
                && facility < sentence.size()
                && words.is("facility", lower(sentence, facility))
                && endsPhrase(sentence, facility + 1);
    }
}
