package org.lapwing.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lapwing.toll.Sufferers.Suffered;
import org.lapwing.toll.TollLexicon.Role;

/** Which counts of a sentence stand together, and which are parts of one before them. */
final class CountChains {

    private final Wording words;
    private final TollLexicon lexicon;
    private final List<Count> counts;

    CountChains(Wording words, TollLexicon lexicon, List<Count> counts) {
        this.words = words;
        this.lexicon = lexicon;
        this.counts = counts;
    }

    /** Counts that are joined to the first by "and" or a comma, or are said to be part of it. */
    List<Suffered> from(Count first, String rule, int trigger) {
        List<Suffered> chain = new ArrayList<>();
        chain.add(new Suffered(first, Optional.empty(), false, false, rule));
        Count last = first;
        Optional<Count> whole = Optional.empty();
        for (Count next : counts) {
            if (next.start() < last.end() || next.start() <= first.start()) {
                continue;
            }
            String link = between(last.end(), next.start());
            boolean part = PARTS.contains(link);
            boolean joined = JOINTS.contains(link);
            if (link.equals(",") && whole.isEmpty()) {
                AfterComma role = afterComma(last, next);
                if (role == AfterComma.NOTHING || role == AfterComma.DESCRIPTION) {
                    break;
                }
                part = role == AfterComma.PART;
                joined = !part;
            }
            if (part && exceeds(next, last) || !part && !joined || (next.start() > trigger && startsClause(next))) {
                break;
            }
            whole = part ? Optional.of(last) : whole;
            chain.add(new Suffered(next, whole, false, false, whole.isPresent() ? rule + ", part" : rule));
            last = next;
        }
        return chain;
    }

    /**
     * Parts told after the fate: "70 people were killed, ten women and three infants among them", "17 have died, 13 of them
     * foreigners".
     */
    List<Suffered> partsAfter(int trigger, List<Suffered> suffered) {
        Count whole = suffered.get(0).count();
        int from = suffered.stream().mapToInt(each -> each.count().end()).reduce(trigger + 1, Math::max);
        List<Suffered> parts = new ArrayList<>();
        boolean opened = false;
        for (Count count : counts) {
            if (count.start() < from) {
                continue;
            }
            if (hasOtherFate(from, count.start())) {
                break;
            }
            opened |= isPartOpener(count.start()) || isListOfParts(count);
            boolean many = count.isNumber() && !count.rule().equals("one person");
            if (many && (opened || isOfThem(count) && !words.at(count.end()).endsWith("ly"))) {
                parts.add(new Suffered(count, Optional.of(whole), false, false, "part told after"));
            }
            opened &= words.isConjunction(count.end()) || words.at(count.end()).equals(",");
        }
        return parts;
    }

    private boolean hasOtherFate(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.isTrigger(words.at(i)) || words.at(i).equals(";")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPartOpener(int at) {
        return words.at(at - 1).equals("including")
                || words.at(at - 1).equals("them") && words.at(at - 2).equals("among");
    }

    private boolean isOfThem(Count count) {
        return (words.at(count.end() - 1).equals("them")
                        || words.at(count.end() - 1).equals("whom"))
                && words.at(count.end() - 2).equals("of");
    }

    /** Whether a list of counts that begins here ends in "among them". */
    private boolean isListOfParts(Count first) {
        Count last = endOfList(first);
        return words.at(last.end()).equals("among") && words.at(last.end() + 1).equals("them");
    }

    private Count endOfList(Count first) {
        Count last = first;
        for (Count next : counts) {
            if (next.start() >= last.end()) {
                String link = between(last.end(), next.start());
                if (!link.equals(",") && !JOINTS.contains(link)) {
                    return last;
                }
                last = next;
            }
        }
        return last;
    }

    /** How a count after a bare comma stands to the one before it. */
    private enum AfterComma {
        LISTED,
        PART,
        DESCRIPTION,
        NOTHING
    }

    /**
     * "Two soldiers, a guard and a driver were killed" lists; "four people, two women and two girls, were killed" tells who
     * the four are; "26 people, an official said" begins something else.
     */
    private AfterComma afterComma(Count whole, Count next) {
        Count last = endOfList(next);
        boolean list = last.start() > next.start()
                && JOINTS.contains(between(previous(last).end(), last.start()));
        boolean one = next.rule().equals("one person");
        if (!list) {
            return one ? AfterComma.NOTHING : AfterComma.PART;
        }
        boolean ends = words.at(last.end()).equals(".") || words.at(last.end()).isEmpty();
        boolean same = ends
                && whole.range().best().isPresent()
                && whole.range().best().getAsInt()
                        == counts.stream()
                                .filter(each -> each.start() >= next.start() && each.end() <= last.end())
                                .mapToInt(each -> each.range().low())
                                .sum();
        boolean closed = words.at(last.end()).equals(",") || isListOfParts(next);
        if (same || closed || isApposed(whole, next, last)) {
            return one ? AfterComma.DESCRIPTION : AfterComma.PART;
        }
        return AfterComma.LISTED;
    }

    /** "Two of his aides, a clerk and a guard of the house, were shot": set off by a comma after the list as well. */
    private boolean isApposed(Count whole, Count next, Count last) {
        boolean apposed = words.sentence().tokens().subList(next.start(), next.end()).stream()
                .anyMatch(token -> token.relation().equals("appos") && whole.covers(token.head()));
        int at = last.end();
        while (apposed && at < words.sentence().size() && at < last.end() + LONGEST_ADDITION) {
            if (words.sentence().token(at).isVerb()) {
                return false;
            }
            if (words.at(at).equals(",")) {
                return true;
            }
            at++;
        }
        return false;
    }

    private static final int LONGEST_ADDITION = 6;

    private Count previous(Count count) {
        return counts.get(counts.indexOf(count) - 1);
    }

    private static final Set<String> PARTS = Set.of(
            "including",
            ", including",
            "( including",
            "-- including",
            "\u2013 including",
            "\u2014 including",
            "- including",
            ", among them",
            "among them",
            ", some of them",
            ", of whom",
            ", of them",
            ",");

    private static final Set<String> JOINTS = Set.of("and", ", and", "as well as", ", as well as", "and at least");

    private static final Set<String> SPEECH = Set.of("said", "say", "says", "told", "reported", "added", "announced");

    /** "After the murder of Oscar Romero, the 400 judges of the city": a part is no more than its whole. */
    private static boolean exceeds(Count part, Count whole) {
        return whole.range().high().isPresent()
                && part.range().low() > whole.range().high().getAsInt();
    }

    /** Whether a count is the subject of what follows: "killed 12 and three were wounded", "wounding 16, officials said". */
    private boolean startsClause(Count count) {
        int after = count.end();
        if (isListed(count)) {
            return false;
        }
        return words.isPassiveVerb(after)
                || SPEECH.contains(words.at(endOfList(count).end()))
                || lexicon.isVerb(words.at(after))
                || lexicon.entries(words.at(after)).stream()
                        .anyMatch(entry -> entry.role() == Role.STATE || entry.role() == Role.FATE);
    }

    /** "The murder of six priests and two women was condemned": it is not the two women who were condemned. */
    private boolean isListed(Count count) {
        return words.sentence().tokens().subList(count.start(), count.end()).stream()
                .anyMatch(token -> token.relation().equals("conj")
                        && token.isNoun()
                        && token.head() >= 0
                        && token.head() < count.start()
                        && words.sentence().token(token.head()).isNoun()
                        && (words.sentence().token(token.head()).relation().equals("nmod")
                                || countsVictims(token.head())));
    }

    /** The parser joins the last of a list to the act itself at times. */
    private boolean countsVictims(int noun) {
        return lexicon.entries(words.at(noun)).stream().anyMatch(entry -> entry.role() == Role.COUNT);
    }

    private String between(int from, int to) {
        if (to - from > 4) {
            return "?";
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? " " : "").append(words.at(i));
        }
        return text.toString();
    }

    /** The counts that end in the last one before a trigger, joined as those after are. */
    List<Suffered> endingBefore(Count last, int trigger, String rule) {
        Count first = last;
        boolean more = true;
        while (more) {
            more = false;
            for (Count before : counts) {
                String link = before.end() <= first.start() ? between(before.end(), first.start()) : "?";
                if (JOINTS.contains(link) || (PARTS.contains(link) && (!link.equals(",") || isList(first)))) {
                    first = before;
                    more = true;
                    break;
                }
            }
        }
        return from(first, rule, trigger).stream()
                .filter(suffered -> suffered.count().end() <= trigger)
                .toList();
    }

    private boolean isList(Count count) {
        return words.isConjunction(count.end());
    }
}
