package org.lapwing.place;

import static org.lapwing.place.NameText.isCapitalised;
import static org.lapwing.place.NameText.isGluedBefore;
import static org.lapwing.place.NameText.isJoint;
import static org.lapwing.place.NameText.isPossessive;
import static org.lapwing.place.NameText.isUpper;
import static org.lapwing.place.NameText.isWord;
import static org.lapwing.place.NameText.lower;
import static org.lapwing.place.NameText.textOf;
import static org.lapwing.place.NameText.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lapwing.place.PlaceName.Usage;
import org.lapwing.text.Document;
import org.lapwing.text.Sentence;

/**
 * Recognises the names of places: the longest runs of tokens that the gazetteer knows and that the words around do not
 * make into something else, and unknown names that the words around make into places.
 */
final class PlaceTagger {

    private static final int LONGEST_NAME = 6;

    /** Magnitudes of {@link Prominence} from which a name needs no cue: about a town, a large city, a metropolis or province, a country. */
    private static final double TOWN = 4.3;

    private static final double CITY = 5.5;
    private static final double METROPOLIS = 6;
    private static final double COUNTRY = 8.5;

    private final ReportGazetteer gazetteer;
    private final Countries countries;
    private final PlaceWords words;
    private final PlaceCues cues;

    PlaceTagger(ReportGazetteer gazetteer, Countries countries, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.countries = countries;
        this.words = words;
        this.cues = new PlaceCues(gazetteer, words);
    }

    /** Goes through the report twice: what a cue marks as a place somewhere is one everywhere. */
    List<PlaceName> tag(Document document) {
        ReportStyle style = ReportStyle.of(document, gazetteer, words, cues);
        Set<String> cued = new HashSet<>();
        List<PlaceName> names = tag(document, style);
        names.stream()
                .filter(name -> name.cued() && name.usage() == Usage.PLACE)
                .forEach(name -> cued.add(name.text()));
        if (cued.isEmpty()) {
            return names;
        }
        return tag(document, style.trusting(cued));
    }

    private List<PlaceName> tag(Document document, ReportStyle style) {
        List<PlaceName> names = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            tagSentence(sentence, style, names);
        }
        return names;
    }

    private void tagSentence(Sentence sentence, ReportStyle style, List<PlaceName> names) {
        int i = 0;
        while (i < sentence.size()) {
            Optional<PlaceName> name =
                    canOpen(sentence, i, style) ? nameAt(sentence, i, style, names) : Optional.empty();
            name.ifPresent(names::add);
            i = name.isPresent() ? name.get().to() : i + 1;
        }
    }

    private boolean canOpen(Sentence sentence, int at, ReportStyle style) {
        String text = word(sentence, at);
        if (text.isEmpty() || !Character.isLetter(text.charAt(0)) || text.length() > 40) {
            return false;
        }
        if (style.lettering() == ReportStyle.Lettering.MIXED) {
            boolean hyphened =
                    at + 1 < sentence.size() && word(sentence, at + 1).equals("-");
            return isCapitalised(text) || (hyphened && PlaceNames.isArticle(text)) || isPartWithName(sentence, at);
        }
        return !words.is("function", lower(sentence, at));
    }

    /** "southern Sudan", when that was the name of a land and not the south of one. */
    private boolean isPartWithName(Sentence sentence, int at) {
        return at + 1 < sentence.size()
                && RelativePlaces.bearing(word(sentence, at)).isPresent()
                && gazetteer.isHistorical(textOf(sentence, at, at + 2));
    }

    private Optional<PlaceName> nameAt(Sentence sentence, int from, ReportStyle style, List<PlaceName> before) {
        for (int to = farthestEnd(sentence, from); to > from; to--) {
            if (!canEnd(sentence, from, to, style)) {
                continue;
            }
            String text = textOf(sentence, from, to);
            List<Toponym> candidates = gazetteer.lookup(text);
            if (!candidates.isEmpty()) {
                Optional<PlaceName> known = isHalfOfName(sentence, to)
                        ? Optional.empty()
                        : judge(sentence, from, to, text, candidates, style, before);
                if (known.isPresent() || to - from == 1 && !isHalfOfName(sentence, to)) {
                    return known;
                }
            }
        }
        return style.lettering() == ReportStyle.Lettering.LOWER
                ? Optional.empty()
                : unknownAt(sentence, from, style, before);
    }

    /** "Pont-Sonde" is not Pont, "Puerto Jordan" not Puerto, nor is "Bab el-Oued" Bab, but "the Goma-Bukavu road" runs from Goma. */
    private boolean isHalfOfName(Sentence sentence, int to) {
        boolean opened = to < sentence.size() && opensName(sentence, to - 1) && words.isNameWord(sentence, to);
        if (opened || isArticleOfName(sentence, to)) {
            return true;
        }
        boolean goesOn = to + 1 < sentence.size()
                && isJoint(word(sentence, to))
                && isGluedBefore(sentence, to + 1)
                && words.isNameWord(sentence, to + 1);
        return goesOn
                && countries.listByDemonym(word(sentence, to + 1)).isEmpty()
                && gazetteer.lookup(word(sentence, to + 1)).isEmpty();
    }

    /** "Puerto", "Jebel" */
    private boolean opensName(Sentence sentence, int at) {
        return words.is("nameOpener", lower(sentence, at)) && isCapitalised(word(sentence, at));
    }

    /** A name runs no farther than to the first token that can stand in none. */
    private static int farthestEnd(Sentence sentence, int from) {
        int to = from;
        while (to < sentence.size()
                && to < from + LONGEST_NAME
                && (isJoint(word(sentence, to)) || isWord(word(sentence, to)))) {
            to++;
        }
        return to;
    }

    private boolean canEnd(Sentence sentence, int from, int to, ReportStyle style) {
        for (int i = from; i < to; i++) {
            String text = word(sentence, i);
            boolean inside = i > from && i < to - 1;
            boolean joint = isJoint(text);
            if (joint && !inside) {
                return false;
            }
            if (style.lettering() == ReportStyle.Lettering.MIXED
                    && i > from
                    && !isCapitalised(text)
                    && !(inside && (joint || isPossessive(text) || words.is("particle", lower(sentence, i))))
                    && !isGluedBefore(sentence, i)) {
                return false;
            }
        }
        return true;
    }

    private Optional<PlaceName> judge(
            Sentence sentence,
            int from,
            int to,
            String text,
            List<Toponym> candidates,
            ReportStyle style,
            List<PlaceName> before) {
        boolean river =
                to < sentence.size() && words.is("water", lower(sentence, to)) && Features.isCountry(candidates.get(0));
        if (river
                || words.is("seat", PlaceNames.fold(text).replace(' ', '-'))
                || from > 0 && opensName(sentence, from - 1)
                || cues.isVessel(sentence, from)
                || cues.isMakeOfCraft(sentence, to)
                || isClassOfName(sentence, from, to)
                || to < sentence.size() && words.is("ailment", lower(sentence, to))) {
            return Optional.empty();
        }
        double prominence = Prominence.of(candidates.get(0));
        boolean cued = cues.isCued(sentence, from, to, before);
        boolean otherWord = to - from == 1
                ? !isNamedUnit(sentence, from, candidates, style)
                        && isOtherWord(sentence, from, candidates.get(0), style, cued, before)
                : words.is("function", lower(sentence, from)) && prominence < CITY
                        || isDirectionOfName(sentence, from, to);
        boolean demonym = prominence < COUNTRY && !countries.listByDemonym(text).isEmpty();
        if (otherWord
                || demonym
                || isThing(sentence, from, to, candidates.get(0), style)
                || isOfPerson(sentence, from, to, prominence, cued, style, before)
                || prominence < floor(text, to - from, cued, style)) {
            return Optional.empty();
        }
        return Optional.of(new PlaceName(
                sentence,
                from,
                to,
                text,
                candidates,
                gazetteer.outOfUse(text),
                usage(sentence, from, to, style),
                cued || style.trusted().contains(text)));
    }

    /** "San Juan Canton" is a canton, and none of the cities of that name. */
    private boolean isClassOfName(Sentence sentence, int from, int to) {
        return to - from == 1
                && from > 0
                && words.is("classAfter", lower(sentence, from))
                && words.isNameWord(sentence, from - 1);
    }

    /** "The Red Cross helped": towns go without the article that a society, a newspaper or a river has. */
    private boolean isThing(Sentence sentence, int from, int to, Toponym best, ReportStyle style) {
        return style.lettering() == ReportStyle.Lettering.MIXED
                && Features.isSettlement(best)
                && Prominence.of(best) < CITY
                && from > 0
                && word(sentence, from - 1).equals("the")
                && cues.endsPhrase(sentence, to);
    }

    /** The least prominence of a name that the words around leave open. */
    private static double floor(String text, int length, boolean cued, ReportStyle style) {
        if (style.lettering() == ReportStyle.Lettering.MIXED) {
            return cued || style.trusted().contains(text) ? 0 : length == 1 ? TOWN : 2;
        }
        return cued ? 3 : length == 1 ? METROPOLIS : TOWN;
    }

    /** "Plateau state", "Unity state": an English word, but with a capital and before the class of a unit of that name. */
    private boolean isNamedUnit(Sentence sentence, int at, List<Toponym> candidates, ReportStyle style) {
        return style.lettering() == ReportStyle.Lettering.MIXED
                && at > 0
                && isCapitalised(word(sentence, at))
                && at + 1 < sentence.size()
                && words.is("unitAfter", word(sentence, at + 1))
                && candidates.stream().anyMatch(Features::isProvince);
    }

    /** Whether a single word is a word of the calendar, an abbreviation, or plain English rather than a name. */
    private boolean isOtherWord(
            Sentence sentence, int at, Toponym best, ReportStyle style, boolean cued, List<PlaceName> before) {
        String text = word(sentence, at);
        String lower = lower(sentence, at);
        double prominence = Prominence.of(best);
        if ((words.isOfCalendar(lower) || words.is("never", lower)) && prominence < COUNTRY) {
            return true;
        }
        if (isDirectionOfName(sentence, at, at + 1) || isAbbreviation(sentence, at, prominence, style, before)) {
            return true;
        }
        if (style.lettering() == ReportStyle.Lettering.MIXED && text.length() <= 4 && isUpper(text)) {
            return false;
        }
        // "GRENADE" is a country in French only.
        boolean ownName = PlaceNames.fold(best.name()).equals(lower);
        double needed = style.lettering() == ReportStyle.Lettering.MIXED && cued && at > 0 ? CITY : COUNTRY;
        return isOrdinary(sentence, at, lower, style) && (prominence < needed || !ownName);
    }

    /** "North Darfur" is no place in the North of Cameroon, nor "South West Aleppo" in its South-West. */
    private boolean isDirectionOfName(Sentence sentence, int from, int to) {
        return to < sentence.size()
                && words.isNameWord(sentence, to)
                && IntStream.range(from, to)
                        .allMatch(i -> isJoint(word(sentence, i)) || words.is("direction", lower(sentence, i)));
    }

    /** Two or three capitals are a place's only if it is one known by them: "UK", "NSW" and "Ames, IA" but not "AP". */
    private static boolean isAbbreviation(
            Sentence sentence, int at, double prominence, ReportStyle style, List<PlaceName> before) {
        String text = word(sentence, at);
        boolean mixed = style.lettering() == ReportStyle.Lettering.MIXED;
        if (text.length() <= 2) {
            boolean state =
                    at > 0 && lower(sentence, at - 1).equals(",") && PlaceCues.endsBefore(before, sentence, at - 1);
            boolean pronoun = !mixed && text.equalsIgnoreCase("us");
            return pronoun || (prominence < COUNTRY && !(state && isUpper(text)));
        }
        return mixed && text.length() == 3 && isUpper(text) && prominence < METROPOLIS;
    }

    private boolean isOfPerson(
            Sentence sentence,
            int from,
            int to,
            double prominence,
            boolean cued,
            ReportStyle style,
            List<PlaceName> before) {
        if (style.lettering() == ReportStyle.Lettering.MIXED) {
            boolean sure = !isTitled(sentence, from) && (prominence >= COUNTRY || (cued && prominence >= CITY));
            return !sure && isPerson(sentence, from, to, style, before);
        }
        return !cued && prominence < COUNTRY && followsTitle(sentence, from);
    }

    /** "COLONEL LUIS ARTURO SANTOS": without lower case a title claims the three words after it. */
    private boolean followsTitle(Sentence sentence, int from) {
        for (int i = from - 1; i >= 0 && i >= from - 3; i--) {
            String word = lower(sentence, i);
            if (words.is("title", word)) {
                return true;
            }
            if (words.is("function", word) || !isWord(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isOrdinary(Sentence sentence, int at, String lower, ReportStyle style) {
        return words.isCommon(lower)
                || (style.lettering() == ReportStyle.Lettering.MIXED
                        && (style.lowerCase().contains(lower) || (at == 0 && words.is("function", lower))));
    }

    /** Whether the capitalised words about the name make it a part of a person's or a thing's name. */
    private boolean isPerson(Sentence sentence, int from, int to, ReportStyle style, List<PlaceName> before) {
        boolean surname = to - from == 1 && style.surnames().contains(word(sentence, from));
        boolean titled = isTitled(sentence, from);
        boolean named = from > 0
                && words.isNameWord(sentence, from - 1)
                && !words.is("locative", lower(sentence, from - 1))
                && !PlaceCues.endsBefore(before, sentence, from);
        boolean goesOn = to < sentence.size()
                && words.isNameWord(sentence, to)
                && countries.listByDemonym(word(sentence, to)).isEmpty()
                && !isInOrganisation(sentence, from, to, style);
        return surname || titled || named || goesOn;
    }

    private boolean isTitled(Sentence sentence, int from) {
        return from > 0 && words.is("title", lower(sentence, from - 1).replace(".", ""));
    }

    private Usage usage(Sentence sentence, int from, int to, ReportStyle style) {
        if (isInOrganisation(sentence, from, to, style)) {
            return cues.isAtFacility(sentence, from, to) ? Usage.PLACE : Usage.ORGANISATION;
        }
        if (to >= sentence.size()) {
            return Usage.PLACE;
        }
        String next = lower(sentence, to);
        if (words.is("speech", next) && (from == 0 || !words.is("locative", lower(sentence, from - 1)))) {
            return Usage.SPEAKER;
        }
        boolean determined = from > 0 && lower(sentence, from - 1).equals("the");
        boolean nounFollows = Character.isLetter(next.charAt(0))
                && !words.is("function", next)
                && !words.is("classAfter", next)
                && !words.is("direction", next)
                && next.endsWith("s")
                && next.length() > 3;
        return determined && nounFollows ? Usage.MODIFIER : Usage.PLACE;
    }

    /** "Frederick Memorial Hospital", "Bank of Mali": looks along the capitalised words that follow and before "of". */
    private boolean isInOrganisation(Sentence sentence, int from, int to, ReportStyle style) {
        if (style.lettering() != ReportStyle.Lettering.LOWER) {
            int limit = style.lettering() == ReportStyle.Lettering.UPPER ? 2 : 5;
            for (int i = to; i < sentence.size() && i < to + limit; i++) {
                String text = word(sentence, i);
                String lower = lower(sentence, i);
                boolean links = lower.equals("of") || lower.equals("and") || lower.equals("for");
                if (!isCapitalised(text) && !(links && i > to)) {
                    break;
                }
                if (words.is("organisation", lower)
                        && !(style.lettering() == ReportStyle.Lettering.UPPER && words.is("classAfter", lower))) {
                    return true;
                }
            }
        }
        if (from < 2) {
            return false;
        }
        int of = lower(sentence, from - 1).equals("the") && from > 2 ? from - 2 : from - 1;
        return lower(sentence, of).equals("of")
                && words.is("organisationHead", lower(sentence, of - 1))
                && isCapitalised(word(sentence, of - 1));
    }

    /** A capitalised name that no gazetteer has, where the words around leave no doubt that it is a place's. */
    private Optional<PlaceName> unknownAt(Sentence sentence, int from, ReportStyle style, List<PlaceName> before) {
        boolean mixed = style.lettering() == ReportStyle.Lettering.MIXED;
        int to = mixed ? unknownEnd(sentence, from) : from + 1;
        String text = textOf(sentence, from, to);
        String lower = lower(sentence, from);
        // "Old Dongola": the second word may be enough of a name.
        boolean ordinary = isOrdinary(sentence, from, lower, style)
                        && (to - from != 2 || isOrdinary(sentence, to - 1, lower(sentence, to - 1), style))
                || words.is("function", lower)
                || words.isOfCalendar(lower)
                || words.is("never", lower)
                || words.is("title", lower)
                || words.is("organisation", lower(sentence, to - 1))
                || style.surnames().contains(word(sentence, to - 1))
                || mixed && isUpper(word(sentence, from))
                || from > 0 && words.isNameWord(sentence, from - 1)
                || isAdjective(word(sentence, to - 1))
                || !isWord(text.replace(" ", ""));
        boolean placed = cues.isSettlementOf(sentence, from)
                || cues.isListedSettlement(sentence, from, before)
                || cues.isCalledSettlement(sentence, to)
                || style.trusted().contains(text)
                || mixed && cues.isSurelyPlace(sentence, from, to);
        return ordinary || !placed
                ? Optional.empty()
                : Optional.of(new PlaceName(sentence, from, to, text, List.of(), List.of(), Usage.PLACE, true));
    }

    /** Behind the capitalised words from {@code from} on, with what hyphens and "del" or "de" join to them. */
    private int unknownEnd(Sentence sentence, int from) {
        int to = from + 1;
        while (to < sentence.size() && to < from + 4) {
            if (isArticleOfName(sentence, to)) {
                to += 3;
                continue;
            }
            boolean capitalFollows = to + 1 < sentence.size() && isCapitalised(word(sentence, to + 1));
            boolean joined = capitalFollows
                    && (isJoint(word(sentence, to)) && isGluedBefore(sentence, to + 1)
                            || words.is("nameLink", word(sentence, to)));
            if (!joined && !isCapitalised(word(sentence, to))) {
                break;
            }
            to += joined ? 2 : 1;
        }
        return to;
    }

    /** The rest of "Bab el-Oued": an Arabic article that a hyphen ties to the word after it. */
    private static boolean isArticleOfName(Sentence sentence, int at) {
        return at + 2 < sentence.size()
                && PlaceNames.isArticle(word(sentence, at))
                && word(sentence, at + 1).equals("-")
                && isGluedBefore(sentence, at + 2)
                && isCapitalised(word(sentence, at + 2));
    }

    /** "the Kurdish village", "in the Andean territory": by the endings of English adjectives of people and lands. */
    private boolean isAdjective(String word) {
        return !countries.listByDemonym(word).isEmpty()
                || List.of("ish", "ian", "ean", "ese", "can").stream().anyMatch(word::endsWith);
    }
}
