package org.lapwing.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lapwing.event.Event;
import org.lapwing.event.Event.Participant;
import org.lapwing.event.Event.Toll;
import org.lapwing.event.TollHeadline;
import org.lapwing.toll.TollKind;
import org.lapwing.toll.TollMention;
import org.lapwing.toll.TollRange;

/**
 * One number of killed or injured for an incident, as MUC-4's keys have it. The product keeps figures that the text does not
 * join apart; the keys add them up when they count different people, and count those who are only named.
 */
final class MucToll {

    /** Stems of what kills and what injures, for those who suffer it without being counted ("the murder of a judge"). */
    private static final Map<TollKind, List<String>> HARM = Map.of(
            TollKind.KILLED,
                    List.of("kill", "murder", "assassinat", "massacr", "execut", "slay", "slain", "death", "dead"),
            TollKind.INJURED, List.of("wound", "injur", "hurt"));

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** Words that hold all others who are counted. */
    private static final Set<String> ANYONE =
            Set.of("people", "persons", "victims", "others", "individuals", "lives", "deaths", "casualties", "dead");

    private static final Set<String> PLURALS = Set.of("men", "women", "children", "people", "policemen");

    /** A plural without a number is two at least, as in the keys. */
    private static final int SEVERAL = 2;

    private final TollKind kind;
    private final String body;

    private final MucTellings tellings;

    /** @param report all tolls of the report */
    MucToll(TollKind kind, List<TollMention> report, String body) {
        this.kind = kind;
        this.body = body;
        this.tellings = new MucTellings(kind, report, body);
    }

    boolean isNumberedInReport() {
        return tellings.isNumbered();
    }

    /** Whom words of the report tell of that belong to no event, or to one that does not stand. */
    OptionalInt ofReport() {
        return tellings.ofReport();
    }

    /**
     * Empty if nobody is said to have suffered it. Several tellings are of the same people, so the greatest number stands.
     */
    OptionalInt of(List<Event> events) {
        OptionalInt inWords = tellings.of(events);
        if (inWords.isPresent()) {
            return inWords;
        }
        List<Toll> tolls = events.stream().flatMap(this::tolls).distinct().toList();
        IntStream joined = tolls.isEmpty()
                ? IntStream.empty()
                : IntStream.of(number(TollHeadline.of(tolls, body).range()));
        return IntStream.concat(joined, events.stream().mapToInt(this::inOneTelling))
                .filter(n -> n > 0)
                .max();
    }

    /** Whether these events tell that there were some, and nothing of how many. */
    boolean isVague(List<Event> events) {
        List<Participant> sufferers = events.stream()
                .filter(this::isOfThisKind)
                .flatMap(event -> event.recipients().stream())
                .toList();
        return tellings.areVague(events)
                || isUntold(events)
                        && !sufferers.isEmpty()
                        && sufferers.stream().allMatch(MucToll::isUnnumbered);
    }

    /** Whether no word counts anybody of these events, though it may be said who suffered. */
    boolean isUntold(List<Event> events) {
        return tellings.of(events).isEmpty()
                && events.stream().flatMap(this::tolls).findAny().isEmpty();
    }

    private Stream<Toll> tolls(Event event) {
        return event.tolls().stream().filter(t -> t.kind() == kind && !tellings.leavesOut(t));
    }

    private int inOneTelling(Event event) {
        Sum counted = new Sum();
        tolls(event).forEach(t -> counted.add(t.people().orElse(""), number(t.range())));
        return Math.max(counted.total(), isOfThisKind(event) ? told(event) : 0);
    }

    private static int number(TollRange range) {
        return range.best().orElse(range.high().orElse(range.low()));
    }

    /** Who suffers it in so many words, but is not counted; a murder has one victim, also if it is not said whom. */
    private static int told(Event event) {
        Sum sum = new Sum();
        for (Participant participant : event.recipients()) {
            MucMention mention = MucMention.of(participant.text());
            if (!MucPerpetrator.isBody(participant) && !mention.isEmpty()) {
                sum.add(participant.actor().name().orElse(participant.text()), number(participant));
            }
        }
        return Math.max(1, sum.total());
    }

    private boolean isOfThisKind(Event event) {
        String trigger = event.trace().trigger().toLowerCase(Locale.ROOT);
        return HARM.getOrDefault(kind, List.of()).stream().anyMatch(trigger::contains);
    }

    private static int number(Participant participant) {
        OptionalInt stated = stated(participant);
        if (stated.isPresent()) {
            return stated.getAsInt();
        }
        return isUnnumbered(participant) ? SEVERAL : 1;
    }

    private static OptionalInt stated(Participant participant) {
        for (String word : participant.text().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (NUMBERS.contains(word)) {
                return OptionalInt.of(NUMBERS.indexOf(word) + 1);
            }
            if (word.matches("\\d{1,4}")) {
                return OptionalInt.of(Integer.parseInt(word));
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isUnnumbered(Participant participant) {
        return stated(participant).isEmpty()
                && participant.actor().name().isEmpty()
                && isPlural(MucMention.of(participant.text()).head());
    }

    private static boolean isPlural(String noun) {
        return PLURALS.contains(noun) || noun.endsWith("s") && !noun.endsWith("ss");
    }

    /** "ten other people" are told apart from those counted before. */
    private static final Pattern OTHERS = Pattern.compile("(?i)\\bothers?\\b");

    /** Adds up people of different kinds, and people one by one; those of one kind are counted once, at their most. */
    private static final class Sum {

        private final Map<String, Integer> many = new HashMap<>();
        private final Set<String> named = new HashSet<>();
        private final Set<String> indefinite = new HashSet<>();
        private final Set<String> definite = new HashSet<>();
        private final Set<String> owned = new HashSet<>();
        private final Map<String, Integer> others = new HashMap<>();

        void add(String people, int number) {
            if (number > 0 && OTHERS.matcher(people).find()) {
                others.merge(MucMention.of(people).head(), number, Math::max);
            } else if (number == 1) {
                one(people);
            } else if (number > 1) {
                many.merge(MucMention.of(people).head(), number, Math::max);
            }
        }

        private void one(String people) {
            String head = MucMention.of(people).head();
            String first = people.strip().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
            switch (first) {
                case "a", "an" -> indefinite.add(head);
                case "the" -> definite.add(head);
                case "his", "her", "their" -> owned.add(head);
                default -> named.add(head);
            }
        }

        /** "The mayor" is who is named elsewhere; "her driver" is not. */
        private int single() {
            return owned.size() + Math.max(named.size(), indefinite.size() + definite.size());
        }

        /** Equal numbers are taken for the same people under two names ("six priests", "six teachers"). */
        int total() {
            int anyone = many.entrySet().stream()
                    .filter(e -> e.getKey().isEmpty() || ANYONE.contains(e.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            int specific = many.entrySet().stream()
                    .filter(e -> !e.getKey().isEmpty() && !ANYONE.contains(e.getKey()))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .mapToInt(n -> n)
                    .sum();
            int more = others.values().stream().mapToInt(n -> n).sum();
            return more
                    + Stream.of(anyone, specific > 0 ? specific + indefinite.size() : 0, single())
                            .max(Integer::compare)
                            .orElse(0);
        }
    }
}
