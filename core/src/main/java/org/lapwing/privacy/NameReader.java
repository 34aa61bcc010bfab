package org.lapwing.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lapwing.privacy.PersonName.Standing;
import org.lapwing.privacy.Vocabulary.Kind;
import org.lapwing.privacy.Word.Gap;

/** Reads persons' names in a text that is written in capitals and small letters as English is. For one text. */
final class NameReader {

    /** How far, in words, a description reaches from a name: "the deputy mayor of the town, ...". */
    private static final int DESCRIPTION = 8;

    private static final int LONGEST_NAME = 6;

    private final Vocabulary vocabulary;
    private final Predicate<String> isPerson;
    private final Predicate<String> isOther;
    private final List<Word> words;
    /** Words of names that the lexicon knows, of persons or not. */
    private final boolean[] taken;

    /** A stretch of words that can be a name: from the first (inclusive) to the last (exclusive). */
    private record Run(int from, int to) {}

    NameReader(Vocabulary vocabulary, Predicate<String> isPerson, Predicate<String> isOther, List<Word> words) {
        this.vocabulary = vocabulary;
        this.isPerson = isPerson;
        this.isOther = isOther;
        this.words = words;
        this.taken = new boolean[words.size()];
    }

    List<PersonName> read() {
        List<PersonName> found = new ArrayList<>(known());
        List<Run> runs = runs();
        // "in Norte de Santander" tells what "the governor of Norte de Santander" governs.
        Set<List<String>> placed = runs.stream()
                .filter(run -> stands(run, Kind.WHERE))
                .map(run -> keys(run.from(), run.to()))
                .collect(Collectors.toSet());
        Map<Run, Standing> persons = new HashMap<>();
        for (Run run : runs) {
            boolean place = placed.contains(keys(run.from(), run.to())) && !titleBefore(run) && !ageAfter(run);
            if (!place && !isThing(run) && isPersonByItself(run)) {
                persons.put(run, standing(run));
            }
        }
        byCompany(runs, persons);
        persons.forEach((run, standing) -> found.add(new PersonName(keys(run.from(), run.to()), standing)));
        return found;
    }

    /** Persons that the lexicon knows by more than a surname; they, and whatever else it knows, are taken out. */
    private List<PersonName> known() {
        List<PersonName> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (!words.get(at).isCapitalised() || taken[at]) {
                continue;
            }
            for (int size = Math.min(LONGEST_NAME, stretch(at)); size > 0; size--) {
                String name = text(at, at + size);
                boolean person = size > 1 && isPerson.test(name);
                boolean other = isOther.test(name) && !(size == 1 && isInGivenName(at));
                if (person || other) {
                    Arrays.fill(taken, at, at + size, true);
                    if (person) {
                        found.add(new PersonName(keys(at, at + size), Standing.PUBLIC));
                    }
                    break;
                }
            }
        }
        return found;
    }

    /** "Israel" of "Israel Ramirez". */
    private boolean isInGivenName(int at) {
        return vocabulary.isGivenName(words.get(at).key())
                && stretch(at) > 1
                && words.get(at + 1).isCapitalised();
    }

    /** How many words from here on stand together without a stop or comma. */
    private int stretch(int at) {
        int end = at + 1;
        while (end < words.size()
                && end - at < LONGEST_NAME
                && words.get(end - 1).gap() == Gap.BLANK) {
            end++;
        }
        return end - at;
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = at;
            int to = at;
            while (to < words.size() && (isNamePart(to) || end > at && isParticle(to))) {
                boolean joined = words.get(to).gap() == Gap.BLANK
                        || words.get(to).isInitial() && words.get(to).gap() == Gap.STOP;
                to++;
                if (isNamePart(to - 1)) {
                    end = to;
                }
                if (!joined) {
                    break;
                }
            }
            if (hasWord(at, end)) {
                runs.add(new Run(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return runs;
    }

    private boolean hasWord(int from, int to) {
        return words.subList(from, to).stream().anyMatch(word -> !word.isInitial());
    }

    /** One word, with or without initials: "U.S. Treasury" is no full name. */
    private boolean isShort(Run run) {
        return words.subList(run.from(), run.to()).stream()
                        .filter(word -> !word.isInitial())
                        .count()
                == 1;
    }

    private boolean isNamePart(int at) {
        Word word = words.get(at);
        return word.isCapitalised()
                && !word.isNumber()
                && !taken[at]
                && !isAcronym(word)
                && part(at).isEmpty()
                && (!vocabulary.hasMeaning(word.key()) || isNameDespiteMeaning(at));
    }

    /** "April Jones", "Jean-Pierre Baker": a word of meaning between or after words of a name. */
    private boolean isNameDespiteMeaning(int at) {
        Word word = words.get(at);
        boolean afterGivenName = at > 0
                && words.get(at - 1).gap() == Gap.BLANK
                && words.get(at - 1).isCapitalised()
                && vocabulary.isGivenName(words.get(at - 1).key());
        return afterGivenName && vocabulary.is(Kind.PRIVATE, word.key());
    }

    private boolean isParticle(int at) {
        return vocabulary.is(Kind.PARTICLE, words.get(at).key());
    }

    private static boolean isAcronym(Word word) {
        return word.text().length() > 1
                && word.text().chars().noneMatch(Character::isLowerCase)
                && word.text().length() <= 5;
    }

    /** A place, a body or a thing: by a noun that is part of it, or because something is in it. */
    private boolean isThing(Run run) {
        boolean nounBefore = run.from() > 0
                && words.get(run.from() - 1).gap() == Gap.BLANK
                && isNounOfThing(run.from() - 1)
                && !startsSentence(run.from() - 1);
        boolean nounAfter =
                run.to() < words.size() && words.get(run.to() - 1).gap() == Gap.BLANK && isNounOfThing(run.to());
        return nounBefore || nounAfter || stands(run, Kind.WHERE);
    }

    private boolean isNounOfThing(int at) {
        boolean inCapitals = words.get(at).isCapitalised();
        // "guard" is what a person is called, "Guard" is a body
        boolean ofThing = inCapitals || !isAny(at, Kind.PUBLIC, Kind.PRIVATE);
        return vocabulary.is(Kind.THING, key(at)) && ofThing || vocabulary.is(Kind.PART, key(at)) && inCapitals;
    }

    /** "The governor of X said" tells of no X that speaks. */
    private boolean isOwned(Run run) {
        return run.from() > 0
                && words.get(run.from() - 1).gap() == Gap.BLANK
                && switch (key(run.from() - 1)) {
                    case "of", "from", "for", "to" -> true;
                    default -> false;
                };
    }

    private boolean startsSentence(int at) {
        return at == 0
                || words.get(at - 1).gap() == Gap.STOP
                || words.get(at - 1).gap() == Gap.OTHER;
    }

    private boolean isPersonByItself(Run run) {
        boolean given = vocabulary.isGivenName(words.get(run.from()).key());
        if (titleBefore(run) || ageAfter(run) || relationBefore(run)) {
            return true;
        }
        if (isShort(run)) {
            return given && (speaks(run) || suffers(run) || described(run) == Description.PRIVATE);
        }
        return given
                || described(run) != Description.NOTHING
                || speaks(run)
                || suffers(run)
                || stands(run, Kind.DID)
                || isOfPerson(run);
    }

    /** Whether a word of the kind stands right before the name. */
    private boolean stands(Run run, Kind kind) {
        return run.from() > 0
                && words.get(run.from() - 1).gap() == Gap.BLANK
                && vocabulary.is(kind, words.get(run.from() - 1).key());
    }

    private boolean titleBefore(Run run) {
        int last = run.from() - 1;
        return last >= 0
                && touches(last)
                && (isAny(last, Kind.PUBLIC, Kind.PRIVATE) && !isHeadline(run) || isNaming(last));
    }

    /** "Teacher Mourned" names nobody. */
    private boolean isHeadline(Run run) {
        return isShort(run)
                && words.get(run.from() - 1).isCapitalised()
                && !vocabulary.is(Kind.PUBLIC, key(run.from() - 1))
                && !isHonorific(run)
                && !vocabulary.isGivenName(key(run.from()));
    }

    /** "a girl named", "identified as"; but "an exercise named" names no person. */
    private boolean isNaming(int at) {
        if (at == 0) {
            return false;
        }
        boolean ofPerson = isAny(at - 1, Kind.PUBLIC, Kind.PRIVATE);
        return key(at).equals("as")
                ? key(at - 1).equals("identified")
                : vocabulary.is(Kind.NAMING, key(at)) && ofPerson;
    }

    /** "Dr. Keita" as well as "teacher Keita". */
    private boolean touches(int at) {
        Gap gap = words.get(at).gap();
        boolean abbreviation =
                words.get(at).isCapitalised() && words.get(at).text().length() <= 4;
        return gap == Gap.BLANK || gap == Gap.STOP && abbreviation;
    }

    /** ", 34," or ", aged 34". */
    private boolean ageAfter(Run run) {
        int after = run.to();
        if (after < words.size() && key(after).equals("aged")) {
            after++;
        }
        return after < words.size()
                && words.get(run.to() - 1).gap() != Gap.STOP
                && words.get(run.to() - 1).gap() != Gap.BLANK
                && words.get(after).isNumber()
                && words.get(after).text().length() <= 2
                && (words.get(after).gap() != Gap.BLANK || after > run.to());
    }

    /** "his wife Awa", "her brother, Sidi". */
    private boolean relationBefore(Run run) {
        return run.from() > 0
                && (words.get(run.from() - 1).gap() == Gap.BLANK
                        || words.get(run.from() - 1).gap() == Gap.COMMA)
                && vocabulary.is(Kind.KIN, key(run.from() - 1));
    }

    private boolean speaks(Run run) {
        boolean after = run.to() < words.size()
                && words.get(run.to() - 1).gap() == Gap.BLANK
                && vocabulary.is(Kind.SPEECH, key(run.to()))
                && !isOwned(run);
        return after || stands(run, Kind.SPEECH) && key(run.from() - 1).equals("said");
    }

    /** "was killed", "had been shot". */
    private boolean suffers(Run run) {
        int at = run.to();
        boolean auxiliary = false;
        while (at < words.size() && at - run.to() < 3 && words.get(at - 1).gap() == Gap.BLANK && isAuxiliary(key(at))) {
            auxiliary = true;
            at++;
        }
        return auxiliary
                && !isOwned(run)
                && at < words.size()
                && words.get(at - 1).gap() == Gap.BLANK
                && vocabulary.is(Kind.SUFFERED, key(at));
    }

    private static boolean isAuxiliary(String key) {
        return switch (key) {
            case "was", "were", "is", "are", "had", "has", "have", "been", "be", "being", "also", "later" -> true;
            default -> false;
        };
    }

    /** "the killing of", "the body of". */
    private boolean isOfPerson(Run run) {
        return run.from() > 1
                && key(run.from() - 1).equals("of")
                && words.get(run.from() - 1).gap() == Gap.BLANK
                && vocabulary.is(Kind.OFPERSON, key(run.from() - 2));
    }

    private enum Description {
        NOTHING,
        PRIVATE,
        PUBLIC
    }

    private Standing standing(Run run) {
        Description description = described(run);
        boolean called = description == Description.PRIVATE && !isHonorific(run);
        if (isShort(run) && !called && isPerson.test(text(run.from(), run.to()))) {
            return Standing.PUBLIC;
        }
        return description == Description.PUBLIC ? Standing.PUBLIC : Standing.PRIVATE;
    }

    /** What the text calls whoever bears the name: the nearest word before it decides, then the one after it. */
    private Description described(Run run) {
        Description before = before(run);
        if (before == Description.PUBLIC || before == Description.PRIVATE && !isHonorific(run)) {
            return before;
        }
        Description after = after(run);
        return after == Description.NOTHING ? before : after;
    }

    /** "Mr" says nothing of what somebody is. */
    private boolean isHonorific(Run run) {
        return run.from() > 0
                && switch (key(run.from() - 1)) {
                    case "mr", "mrs", "ms", "miss", "dr", "prof", "monsieur", "madame", "mme" -> true;
                    default -> false;
                };
    }

    /** "army spokesman X"; "the mayor of the town, X,". */
    private Description before(Run run) {
        int last = run.from() - 1;
        if (last < 0) {
            return Description.NOTHING;
        }
        if (touches(last) && isAny(last, Kind.PUBLIC, Kind.PRIVATE)) {
            return description(last);
        }
        boolean closed = run.to() == words.size() || words.get(run.to() - 1).gap() != Gap.BLANK;
        if (words.get(last).gap() != Gap.COMMA || !closed) {
            return Description.NOTHING;
        }
        for (int at = last; at >= 0 && at > last - DESCRIPTION; at--) {
            if (at < last && words.get(at).gap() != Gap.BLANK && words.get(at).gap() != Gap.POSSESSIVE) {
                break;
            }
            if (isAny(at, Kind.PUBLIC, Kind.PRIVATE)) {
                return description(at) == Description.PUBLIC && isRelativeOf(at)
                        ? Description.PRIVATE
                        : description(at);
            }
        }
        return Description.NOTHING;
    }

    /** "the son of the mayor" */
    private boolean isRelativeOf(int office) {
        for (int at = office - 1;
                at > 0 && at > office - DESCRIPTION && words.get(at).gap() == Gap.BLANK;
                at--) {
            if (key(at).equals("of") && vocabulary.is(Kind.KIN, key(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** ", 34, a teacher in", ", the group's spokesman,". */
    private Description after(Run run) {
        int at = run.to();
        if (at >= words.size() || words.get(at - 1).gap() != Gap.COMMA) {
            return Description.NOTHING;
        }
        if (words.get(at).isNumber() && words.get(at).gap() == Gap.COMMA) {
            at++;
        }
        int end = Math.min(words.size(), at + DESCRIPTION);
        while (at < end) {
            if (isAny(at, Kind.PUBLIC, Kind.PRIVATE)) {
                return description(at);
            }
            if (key(at).equals("who") || key(at).equals("and") || isFinite(at)) {
                break;
            }
            if (words.get(at).gap() != Gap.BLANK && words.get(at).gap() != Gap.POSSESSIVE) {
                break;
            }
            at++;
        }
        return Description.NOTHING;
    }

    private boolean isFinite(int at) {
        return vocabulary.is(Kind.SPEECH, key(at)) || isAuxiliary(key(at)) && !key(at).equals("also");
    }

    private boolean isAny(int at, Kind one, Kind other) {
        return vocabulary.is(one, key(at)) || vocabulary.is(other, key(at)) || !part(at).isEmpty();
    }

    /** "ex-minister", "co-founder", "vice-chairman": what it is, is its last part. */
    private String part(int at) {
        String key = key(at);
        String last = key.substring(key.lastIndexOf('-') + 1);
        boolean meant = vocabulary.is(Kind.PUBLIC, last) || vocabulary.is(Kind.PRIVATE, last);
        return last.length() < key.length() && meant ? last : "";
    }

    private Description description(int at) {
        String pair = at > 0 ? key(at - 1) + "_" + key(at) : "";
        if (vocabulary.is(Kind.PRIVATE, pair)) {
            return Description.PRIVATE;
        }
        String last = part(at).isEmpty() ? key(at) : part(at);
        return vocabulary.is(Kind.PUBLIC, last) ? Description.PUBLIC : Description.PRIVATE;
    }

    /** Who stands in one row with persons is a person: "X, Y and Z". */
    private void byCompany(List<Run> runs, Map<Run, Standing> persons) {
        for (int i = 1; i < runs.size(); i++) {
            join(runs.get(i - 1), runs.get(i), runs.get(i), persons);
        }
        for (int i = runs.size() - 2; i >= 0; i--) {
            join(runs.get(i + 1), runs.get(i), runs.get(i + 1), persons);
        }
    }

    private void join(Run person, Run other, Run second, Map<Run, Standing> persons) {
        if (persons.containsKey(person)
                && !persons.containsKey(other)
                && !isShort(other)
                && !isThing(other)
                && areInOneRow(second)) {
            persons.put(other, standing(other));
        }
    }

    /** Whether nothing but a comma or "and" stands between a run and the one before it. */
    private boolean areInOneRow(Run second) {
        int between = second.from() - 1;
        if (between < 0) {
            return false;
        }
        if (key(between).equals("and") && between > 0 && words.get(between).gap() == Gap.BLANK) {
            return isEndOfName(between - 1);
        }
        return words.get(between).gap() == Gap.COMMA && isEndOfName(between);
    }

    private boolean isEndOfName(int at) {
        return isNamePart(at)
                && words.get(at).gap() != Gap.STOP
                && words.get(at).gap() != Gap.OTHER;
    }

    private String key(int at) {
        return words.get(at).key();
    }

    private List<String> keys(int from, int to) {
        return words.subList(from, to).stream().map(Word::key).toList();
    }

    private String text(int from, int to) {
        return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
