package org.lapwing.text;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * English by the models of Stanford CoreNLP: the left-3-words tagger, its morphology, the neural dependency parser and the
 * tagger of names.
 */
public final class CoreNlpAnalyser implements Analyser {

    private static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    private static final String NAMES = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

    /** Where the engine's morphology takes the rarer word: soldiers have bases, not basises. */
    private static final Map<String, String> LEMMAS = Map.of("bases", "base", "axes", "axe");

    private final CompletableFuture<MaxentTagger> tagger =
            CompletableFuture.supplyAsync(() -> new MaxentTagger(TAGGER));
    private final CompletableFuture<ArcStandardParser> parser =
            CompletableFuture.supplyAsync(() -> ArcStandardParser.load(PARSER));
    private final CompletableFuture<CRFClassifier<CoreLabel>> names =
            CompletableFuture.supplyAsync(() -> CRFClassifier.getClassifierNoExceptions(NAMES));

    private CoreNlpAnalyser() {}

    /**
     * Begins to load the three models and does not wait: they load side by side, and beside whatever else the caller loads;
     * the first sentence waits for them. Sets the platform's default locale to {@link Locale#ROOT}: the engine lower-cases by
     * the default, so that under a Turkish one it took "If" for another word.
     */
    public static CoreNlpAnalyser load() {
        Locale.setDefault(Locale.ROOT);
        // The engine announces each model that it loads on standard error.
        RedwoodConfiguration.current().clear().apply();
        return new CoreNlpAnalyser();
    }

    @Override
    public Sentence tag(Sentence sentence) {
        if (sentence.isTagged()) {
            return sentence;
        }
        boolean shouting = isUpperCase(sentence);
        int dateline = Dateline.sizeIn(sentence);
        int label = dateline > 0 ? 0 : Label.sizeIn(sentence);
        List<CoreLabel> words = new ArrayList<>(sentence.size());
        for (Token token : sentence.tokens()) {
            CoreLabel word = new CoreLabel();
            // The tagger knows capitals as the mark of names; in upper-case copy they mark nothing.
            String text = shouting ? token.text().toLowerCase(Locale.ROOT) : token.text();
            word.setWord(text);
            word.setValue(text);
            words.add(word);
        }
        words.subList(0, dateline).forEach(word -> word.setTag("NNP"));
        if (label > 0) {
            tagger.join().tagCoreLabels(words.subList(0, label));
        }
        tagger.join().tagCoreLabels(words.subList(dateline + label, words.size()));
        List<String> tags = Retagging.mended(
                words.stream().map(CoreLabel::word).toList(),
                words.stream().map(CoreLabel::tag).toList());
        Morphology morphology = new Morphology();
        List<Token> tokens = new ArrayList<>(words.size());
        for (Token token : sentence.tokens()) {
            CoreLabel word = words.get(token.index());
            String lemma = LEMMAS.getOrDefault(
                    word.word().toLowerCase(Locale.ROOT),
                    morphology.lemma(word.word(), tags.get(token.index()), true).toLowerCase(Locale.ROOT));
            tokens.add(new Token(token.index(), token.span(), token.text(), lemma, tags.get(token.index()), -1, ""));
        }
        return new Sentence(sentence.index(), sentence.paragraph(), sentence.span(), tokens, Sentence.Depth.TAGS);
    }

    @Override
    public Sentence parse(Sentence sentence) {
        if (sentence.isParsed()) {
            return sentence;
        }
        Sentence tagged = tag(sentence);
        List<Token> tokens = new ArrayList<>(tagged.tokens());
        int dateline = Dateline.sizeIn(sentence);
        int label = dateline > 0 ? 0 : Label.sizeIn(sentence);
        List<Token> proper = tagged.tokens().subList(dateline + label, tagged.size());
        int root = parseApart(proper, tokens);
        for (Token t : tagged.tokens().subList(0, dateline)) {
            tokens.set(t.index(), t.under(root, Dateline.RELATION));
        }
        Label.attach(tokens, label, root);
        return new Sentence(
                sentence.index(),
                sentence.paragraph(),
                sentence.span(),
                Reattachment.mended(tokens),
                Sentence.Depth.GRAMMAR);
    }

    /** Parses some tokens of a sentence, and what is said aside in them by itself, into the sentence's list; returns their root. */
    private int parseApart(List<Token> some, List<Token> into) {
        Optional<Aside> found = Aside.in(some);
        if (found.isEmpty()) {
            return parse(some, into);
        }
        Aside aside = found.get();
        int root = parseApart(aside.outside(some), into);
        int inner = parse(aside.inside(some), into);
        int governor = aside.isSpeech() ? root : some.get(aside.from()).index() - 1;
        into.set(inner, into.get(inner).under(governor, aside.relation()));
        for (int comma : List.of(aside.from(), aside.to())) {
            int at = some.get(comma).index();
            into.set(at, into.get(at).under(governor, "punct"));
        }
        return root;
    }

    /** Parses some tokens of a sentence as if they were all of it, into the sentence's list; returns their root. */
    private int parse(List<Token> tokens, List<Token> into) {
        List<Interposed> apart = Interposed.in(tokens);
        apart.forEach(words -> words.attach(tokens, into));
        List<Token> some = IntStream.range(0, tokens.size())
                .filter(at -> apart.stream().noneMatch(words -> words.holds(at)))
                .mapToObj(tokens::get)
                .toList();
        ArcStandardParser.Tree tree = parser.join()
                .parse(
                        some.stream().map(Token::text).toList(),
                        some.stream().map(Token::tag).toList());
        int root = some.get(0).index();
        for (int i = 0; i < some.size(); i++) {
            Token token = some.get(i);
            int head = tree.heads()[i];
            root = head < 0 ? token.index() : root;
            into.set(token.index(), token.under(head < 0 ? head : some.get(head).index(), tree.relations()[i]));
        }
        return root;
    }

    @Override
    public List<Span> persons(Sentence sentence) {
        List<CoreLabel> words = new ArrayList<>(sentence.size());
        for (Token token : sentence.tokens()) {
            CoreLabel word = new CoreLabel();
            word.setWord(token.text());
            words.add(word);
        }
        List<CoreLabel> classed = names.join().classifySentence(words);
        List<Span> persons = new ArrayList<>();
        for (int from = 0; from < classed.size(); from++) {
            int to = from;
            while (to < classed.size() && isPerson(classed.get(to))) {
                to++;
            }
            if (to > from) {
                persons.add(sentence.spanOf(from, to));
                from = to;
            }
        }
        return persons;
    }

    private static boolean isPerson(CoreLabel word) {
        return "PERSON".equals(word.get(AnswerAnnotation.class));
    }

    private static boolean isUpperCase(Sentence sentence) {
        int upper = 0;
        int lower = 0;
        for (Token token : sentence.tokens()) {
            for (int i = 0; i < token.text().length(); i++) {
                char c = token.text().charAt(i);
                if (Character.isUpperCase(c)) {
                    upper++;
                } else if (Character.isLowerCase(c)) {
                    lower++;
                }
            }
        }
        return upper > 10 * lower;
    }
}
