package org.lapwing.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom an act of violence struck, as far as the words beside it tell. Read from the words alone, since headlines and captions,
 * in which much of this is told, are what parsers are worst at.
 */
enum Victims {
    /** Those who did it: "then killed himself". */
    THEMSELVES,
    /** A single other. */
    ONE,
    /** Several whom another struck: "killed his wife and son". */
    OTHERS,
    /** Several, be they all that there were or not: "three bodies". */
    SEVERAL,
    UNTOLD;

    private static final Set<String> PEOPLE = Set.of(
            ("people persons men women victims others parents residents civilians soldiers officers students teens"
                            + " teenagers brothers sisters siblings sons daughters couple family families bodies toddlers"
                            + " babies troops fighters militants survivors youths them they these those adults children"
                            + " kids boys girls")
                    .split(" "));
    private static final Set<String> MINORS = Set.of("children", "kids", "boys", "girls");
    private static final Set<String> PERSON =
            Set.of(("man husband father dad brother boyfriend grandfather uncle woman wife mother mom girlfriend sister"
                            + " grandmother aunt boy son grandson stepson nephew girl daughter granddaughter stepdaughter"
                            + " niece child toddler baby infant kid person victim teen teenager student officer soldier"
                            + " civilian resident driver")
                    .split(" "));
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "itself", "themselves", "self");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "his", "her");
    private static final Pattern COUNT = Pattern.compile(
            "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|several|multiple|many|both|all|others?|some");
    private static final Pattern NUMBER = Pattern.compile("[2-9]|[1-9]\\d");
    /** What follows a number that counts years, hours or times and not people. */
    private static final Set<String> MEASURES = Set.of(
            "year", "years", "month", "months", "day", "days", "hours", "times", "-", ":", ".", "am", "pm", "p", "a");

    private static final Set<String> ENDS_OBJECT =
            Set.of(("in at on by after before when as while during from who that with to near outside inside ; . —")
                    .split(" "));
    private static final Set<String> MODIFIERS = Set.of(
            ("a an the his her their its my our this that young old year month fatal fatally wounded injured ex former and"
                            + " then 's ’s , - &")
                    .split(" "));

    private static final Pattern MURDER_AND_SUICIDE = Pattern.compile("(?:murder|homicide|killing)\\s*-?\\s*suici");
    private static final Pattern PLURAL = Pattern.compile("bodies|deaths|killings|autopsies|murders");
    private static final Pattern OWN = Pattern.compile("suicide|own li(?:fe|ves)");
    private static final Pattern TAKES_OBJECT =
            Pattern.compile("(?:kill|shot|shoot|hit|str|injur|murder|slay|fatal|tak|turn|wound(?:ed|ing)).*");
    private static final Pattern OF_SOMEBODY = Pattern.compile("(?:death|body|murder|killing|shooting).*");

    private static final int LONGEST_OBJECT = 14;
    private static final int FARTHEST_SUBJECT = 18;
    /** Words between the two parts of "a woman and an 11-year-old girl". */
    private static final int LONGEST_COORDINATION = 7;

    /** Does this tell in one word that the killer died as well? There are several victims then. */
    static boolean areKillerAndKilled(String mention) {
        return MURDER_AND_SUICIDE.matcher(mention.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * @param before the tokens of its sentence before the mention
     * @param after those after it
     */
    static Victims of(String mention, List<String> before, List<String> after) {
        String text = mention.toLowerCase(Locale.ROOT);
        if (areKillerAndKilled(text) || PLURAL.matcher(text).matches()) {
            return SEVERAL;
        }
        if (OWN.matcher(text).find() || isSelfInflicted(before) || opensReflexive(after)) {
            return THEMSELVES;
        }
        if (TAKES_OBJECT.matcher(text).matches()) {
            Optional<Victims> object = object(text.equals("fatally") ? tail(after) : after);
            if (object.isPresent()) {
                return object.get();
            }
        }
        if (OF_SOMEBODY.matcher(text).matches()
                && !after.isEmpty()
                && after.get(0).equals("of")) {
            Optional<Victims> object = object(tail(after));
            if (object.isPresent()) {
                return object.get() == OTHERS ? SEVERAL : object.get();
            }
        }
        return subject(before);
    }

    private static List<String> tail(List<String> tokens) {
        return tokens.isEmpty() ? tokens : tokens.subList(1, tokens.size());
    }

    private static boolean isSelfInflicted(List<String> before) {
        int last = before.size() - (endsWith(before, "gunshot") ? 2 : 1);
        return last >= 0 && before.get(last).toLowerCase(Locale.ROOT).endsWith("inflicted");
    }

    private static boolean endsWith(List<String> tokens, String word) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).equalsIgnoreCase(word);
    }

    private static boolean opensReflexive(List<String> after) {
        return after.stream().limit(2).anyMatch(t -> REFLEXIVE.contains(t.toLowerCase(Locale.ROOT)));
    }

    /** Those whom the phrase that opens these tokens names, if it names people. */
    private static Optional<Victims> object(List<String> after) {
        Set<String> singles = new LinkedHashSet<>();
        boolean plural = false;
        boolean self = false;
        int strange = 0;
        for (int i = 0; i < Math.min(LONGEST_OBJECT, after.size()) && !self; i++) {
            String word = after.get(i).toLowerCase(Locale.ROOT);
            if (REFLEXIVE.contains(word)) {
                self = true;
            } else if (PEOPLE.contains(word) || isCount(after, i)) {
                plural = true;
            } else if (PERSON.contains(word)) {
                singles.add(word);
            } else if (ENDS_OBJECT.contains(word)) {
                break;
            } else if (!isPartOfName(after.get(i)) && ++strange > 1) {
                break;
            }
        }
        if (self && (plural || !singles.isEmpty())) {
            return Optional.of(SEVERAL);
        }
        if (plural || singles.size() > 1) {
            return Optional.of(OTHERS);
        }
        if (self) {
            return Optional.of(THEMSELVES);
        }
        return singles.isEmpty() ? Optional.empty() : Optional.of(ONE);
    }

    private static boolean isPartOfName(String token) {
        return MODIFIERS.contains(token.toLowerCase(Locale.ROOT))
                || Character.isUpperCase(token.charAt(0))
                || Character.isDigit(token.charAt(0));
    }

    private static boolean isCount(List<String> tokens, int index) {
        String word = tokens.get(index).toLowerCase(Locale.ROOT);
        return (COUNT.matcher(word).matches() || NUMBER.matcher(word).matches())
                && index + 1 < tokens.size()
                && !MEASURES.contains(tokens.get(index + 1).toLowerCase(Locale.ROOT));
    }

    /** The people told of last before the mention. */
    private static Victims subject(List<String> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - FARTHEST_SUBJECT); i--) {
            String word = before.get(i).toLowerCase(Locale.ROOT);
            if (MINORS.contains(word)) {
                return OTHERS;
            }
            if (PEOPLE.contains(word)) {
                return SEVERAL;
            }
            if (COUNT.matcher(word).matches() && (i + 1 == before.size() || isCount(before, i))) {
                return SEVERAL;
            }
            if (PERSON.contains(word)) {
                return isCoordinated(before.subList(Math.max(0, i - LONGEST_COORDINATION), i)) ? SEVERAL : ONE;
            }
            if (PRONOUNS.contains(word)) {
                return UNTOLD;
            }
        }
        return UNTOLD;
    }

    /** "the man and the girl": is there another before the last "and"? */
    private static boolean isCoordinated(List<String> before) {
        int and = before.lastIndexOf("and");
        return and >= 0 && before.subList(0, and).stream().anyMatch(t -> PERSON.contains(t.toLowerCase(Locale.ROOT)));
    }
}
