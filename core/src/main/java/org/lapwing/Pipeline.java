package org.lapwing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lapwing.actor.ActorLexicon;
import org.lapwing.actor.ActorMention;
import org.lapwing.actor.ActorTagger;
import org.lapwing.claim.Attribution;
import org.lapwing.claim.AttributionReader;
import org.lapwing.claim.NonConfirmation;
import org.lapwing.coding.Coder;
import org.lapwing.coding.EventMention;
import org.lapwing.coding.Journeys;
import org.lapwing.coding.Lexicon;
import org.lapwing.coding.SentenceMentions;
import org.lapwing.event.EventLinker;
import org.lapwing.place.Countries;
import org.lapwing.place.Gazetteer;
import org.lapwing.place.PlaceContext;
import org.lapwing.place.PlaceMention;
import org.lapwing.place.PlaceResolver;
import org.lapwing.report.Report;
import org.lapwing.text.Analyser;
import org.lapwing.text.CaseRestorer;
import org.lapwing.text.CoreNlpAnalyser;
import org.lapwing.text.Dateline;
import org.lapwing.text.Document;
import org.lapwing.text.Grammar;
import org.lapwing.text.Sentence;
import org.lapwing.text.Span;
import org.lapwing.text.Tokeniser;
import org.lapwing.time.TimeMention;
import org.lapwing.time.TimeTagger;
import org.lapwing.toll.TollMention;
import org.lapwing.toll.TollReader;

/** From a report to its events; the table of contents of the whole flow. Safe to share between threads. */
public final class Pipeline {

    private final Tokeniser tokeniser = new Tokeniser();
    private final CaseRestorer caseRestorer = new CaseRestorer();
    private final Analyser analyser;
    private final Triage triage;
    private final PlaceResolver placeResolver;
    private final TimeTagger timeTagger = new TimeTagger();
    private final ActorTagger actorTagger;
    private final TollReader tollReader = new TollReader();
    private final AttributionReader attributionReader = new AttributionReader();
    private final Coder coder;
    private final EventLinker linker;

    public Pipeline(Analyser analyser, Lexicon lexicon, ActorLexicon actors, Gazetteer gazetteer) {
        this.analyser = analyser;
        this.coder = new Coder(lexicon);
        this.actorTagger = new ActorTagger(actors);
        this.triage = new Triage(lexicon, analyser, actorTagger, coder);
        Countries countries = Countries.load();
        this.placeResolver = new PlaceResolver(gazetteer, countries);
        this.linker = new EventLinker(countries, gazetteer);
    }

    /** English, with the lexicons, the gazetteer and the models that ship with Lapwing; loads for some seconds. */
    public static Pipeline load() {
        return load(Gazetteer.load(), ActorLexicon.load());
    }

    public static Pipeline load(Gazetteer gazetteer, ActorLexicon actors) {
        return new Pipeline(CoreNlpAnalyser.load(), Lexicon.load(), actors, gazetteer);
    }

    public Coded code(Report report) {
        Document document = triage.analyse(caseRestorer.restore(tokeniser.split(report.body())), report.published());
        int parsed =
                (int) document.sentences().stream().filter(Sentence::isParsed).count();
        if (parsed == 0) {
            return new Coded(List.of(), List.of(), document.sentences().size(), 0);
        }
        List<TimeMention> times = timeTagger.tag(document, report.published());
        List<PlaceMention> named = placeResolver.places(document, context(report, document));
        List<Span> persons = persons(document, named);
        List<PlaceMention> places = named.stream()
                .filter(place -> persons.stream().noneMatch(person -> isPartOf(place, person)))
                .toList();
        List<ActorMention> actors = actorTagger.tag(document, report.published(), places, persons);

        List<EventMention> mentions = new ArrayList<>();
        List<TollMention> tolls = new ArrayList<>();
        List<NonConfirmation> doubts = new ArrayList<>();
        List<PlaceMention> scenes = new ArrayList<>(places);
        Map<Integer, List<PlaceMention>> placesIn = places.stream().collect(groupingBy(PlaceMention::sentence));
        Map<Integer, List<TimeMention>> timesIn = times.stream().collect(groupingBy(TimeMention::sentence));
        Map<Integer, List<ActorMention>> actorsIn = actors.stream().collect(groupingBy(ActorMention::sentence));
        for (Sentence sentence : document.sentences()) {
            NonConfirmation.in(sentence).ifPresent(doubts::add);
            if (sentence.isParsed()) {
                int index = sentence.index();
                SentenceMentions found = mentionsOf(
                        sentence,
                        report.body(),
                        placesIn.getOrDefault(index, List.of()),
                        timesIn.getOrDefault(index, List.of()),
                        actorsIn.getOrDefault(index, List.of()));
                tolls.addAll(found.tolls());
                List<EventMention> told = coder.code(found, report.published());
                mentions.addAll(told);
                scenes.removeIf(place -> place.sentence() == index && Journeys.endAt(place, found.grammar()));
            }
        }
        leaveDateline(scenes, document);
        return new Coded(
                linker.link(report, mentions, doubts, scenes, actors),
                tolls,
                document.sentences().size(),
                parsed);
    }

    /** Where a report was filed is where its story is set only if it names no other place for it. */
    private static void leaveDateline(List<PlaceMention> scenes, Document document) {
        int size =
                document.sentences().stream().findFirst().map(Dateline::sizeIn).orElse(0);
        List<PlaceMention> filed = scenes.stream()
                .filter(place -> place.sentence() == 0 && place.head() < size)
                .toList();
        if (scenes.size() > filed.size()) {
            scenes.removeAll(filed);
        }
    }

    private SentenceMentions mentionsOf(
            Sentence sentence,
            String body,
            List<PlaceMention> places,
            List<TimeMention> times,
            List<ActorMention> actors) {
        Grammar grammar = new Grammar(sentence);
        List<TollMention> tolls = tollReader.read(sentence, body);
        List<Attribution> attributions = attributionReader.read(grammar, actors);
        return new SentenceMentions(body, grammar, actors, places, times, tolls, attributions);
    }

    /** Who is named in the sentences that tell something; what is a place elsewhere in the report is no person here. */
    private List<Span> persons(Document document, List<PlaceMention> places) {
        Set<String> ofPlaces =
                places.stream().map(place -> place.name().of(document.body())).collect(toSet());
        return document.sentences().stream()
                .filter(Sentence::isParsed)
                .flatMap(sentence -> analyser.persons(sentence).stream())
                .filter(person -> !ofPlaces.contains(person.of(document.body())))
                .toList();
    }

    /** "Santos" of "Juan Manuel Santos Calderon" is no town. */
    private static boolean isPartOf(PlaceMention place, Span person) {
        return person.contains(place.name()) && person.length() > place.name().length();
    }

    private static PlaceContext context(Report report, Document document) {
        return new PlaceContext(Dateline.of(document).map(Dateline::place), Optional.of(report.published()), List.of());
    }
}
