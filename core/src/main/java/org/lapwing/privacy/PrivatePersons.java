package org.lapwing.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.actor.ActorName;
import org.lapwing.privacy.PersonName.Standing;
import org.lapwing.text.LetterCase;

/**
 * Finds the private persons whom a report names: victims, witnesses, children, detainees, aid workers, and everyone else
 * who is not public. Public is whom the actor lexicon knows, and whom the text itself gives an office, a command or a
 * leading part, before the name or after it; once public, a name is so in the whole report.
 *
 * <p>That a name is a person's is told by a given name at its head, or by the words beside it: what somebody is called
 * ("teacher"), an age, a relation, what is done to or said by persons only. Organisations and places that the lexicon or
 * their own nouns give away are left alone. Names are read from the text as it leaves the program, without the parser, so
 * that reports coded long ago are masked too. In doubt a person is taken for private. Safe to share between threads.
 */
public final class PrivatePersons {

    private final Vocabulary vocabulary;
    private final ActorLexicon lexicon;
    /** Look-ups repeat: a report names the same few countries and groups over and over. */
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private static final int MOST_REMEMBERED = 20_000;

    /** What the actor lexicon says of a word or name. */
    private enum Known {
        PERSON,
        /** A country, a group, a body or people. */
        OTHER,
        NOT
    }

    private PrivatePersons(Vocabulary vocabulary, ActorLexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    /** @param lexicon whose persons are public */
    public static PrivatePersons by(ActorLexicon lexicon) {
        return new PrivatePersons(Vocabulary.load(), lexicon);
    }

    /** The mask of a report whose title and body, or whatever else is known of its words, are these. */
    public NameMask mask(String... texts) {
        List<PersonName> found = new ArrayList<>();
        Set<String> ordinary = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (String text : texts) {
            LetterCase letterCase = LetterCase.of(text);
            List<Word> words = Word.of(text);
            if (letterCase == LetterCase.MIXED) {
                found.addAll(new NameReader(vocabulary, this::isPerson, this::isOther, words).read());
                words.stream()
                        .filter(word -> !word.isCapitalised())
                        .map(Word::key)
                        .forEach(ordinary::add);
                places.addAll(placesIn(words));
            } else {
                found.addAll(new OneCaseReader(vocabulary, this::isPerson, this::isOther, words).read());
            }
        }
        return maskOf(found, ordinary, places);
    }

    private NameMask maskOf(List<PersonName> found, Set<String> ordinary, Set<String> places) {
        Map<List<String>, Standing> standings = new TreeMap<>(PrivatePersons::compare);
        found.forEach(name -> standings.merge(name.keys(), name.standing(), Standing::stronger));
        Set<String> publicParts = new HashSet<>();
        standings.forEach((keys, standing) -> {
            if (standing == Standing.PUBLIC) {
                publicParts.addAll(keys);
            }
        });
        Set<List<String>> names = new LinkedHashSet<>();
        Set<String> parts = new LinkedHashSet<>();
        standings.forEach((keys, standing) -> {
            boolean isPublic = standing == Standing.PUBLIC
                    // "Colonel Traore" and "Moussa Traore" of one report need not be one; "Traore" alone is the colonel
                    || keys.size() == 1 && publicParts.contains(keys.get(0));
            if (!isPublic) {
                names.add(keys);
                keys.stream()
                        .filter(part -> part.length() > 1
                                && !publicParts.contains(part)
                                && !ordinary.contains(part)
                                && !places.contains(part)
                                && !vocabulary.is(Vocabulary.Kind.PARTICLE, part)
                                && !isOther(part))
                        .forEach(parts::add);
            }
        });
        return new NameMask(names, parts);
    }

    /** Words that stand as a place by themselves: "in Gao". */
    private Set<String> placesIn(List<Word> words) {
        Set<String> places = new HashSet<>();
        for (int at = 1; at < words.size(); at++) {
            Word before = words.get(at - 1);
            Word word = words.get(at);
            boolean alone = at + 1 == words.size()
                    || word.gap() != Word.Gap.BLANK
                    || !words.get(at + 1).isCapitalised();
            if (alone
                    && before.gap() == Word.Gap.BLANK
                    && word.isCapitalised()
                    && vocabulary.is(Vocabulary.Kind.WHERE, before.key())
                    && !before.key().equals("between")) {
                places.add(word.key());
            }
        }
        return places;
    }

    private boolean isPerson(String name) {
        return known(name) == Known.PERSON;
    }

    private boolean isOther(String name) {
        return known(name) == Known.OTHER;
    }

    private Known known(String name) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(name.toLowerCase(Locale.ROOT), this::lookUp);
    }

    private Known lookUp(String name) {
        List<ActorName> entries = lexicon.lookup(name);
        if (entries.stream().anyMatch(entry -> entry.kind().equals("person"))) {
            return Known.PERSON;
        }
        return entries.stream().anyMatch(entry -> !entry.kind().equals("noun")) ? Known.OTHER : Known.NOT;
    }

    private static int compare(List<String> a, List<String> b) {
        return String.join(" ", a).compareTo(String.join(" ", b));
    }
}
