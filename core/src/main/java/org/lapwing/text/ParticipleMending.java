package org.lapwing.text;

import java.util.List;
import java.util.Set;

/** Participles and gerunds that the parser takes for qualities, for main verbs or for places, and those that it takes for them. */
final class ParticipleMending extends TreeMending {

    ParticipleMending(List<Token> tokens) {
        super(tokens);
    }

    void mend(int at) {
        gerundOfNumber(at);
        gardenPath(at);
        tookPlace(at);
        speakersConjunct(at);
        finiteConjunct(at);
        commaParticiple(at);
        consequence(at);
        amongThose(at);
        hitObject(at);
        relativeVerb(at);
    }

    /** "accused them of killing 50 villagers": what stands before a number is no quality of those counted. */
    private void gerundOfNumber(int at) {
        Token gerund = tokens.get(at);
        int noun = gerund.head();
        boolean quality = gerund.tag().equals("VBG")
                && gerund.relation().equals("amod")
                && at > 0
                && tokens.get(at - 1).tag().equals("IN")
                && tokens.get(at - 1).head() == noun
                && (at + 1 < noun && tokens.get(at + 1).tag().equals("CD") || isAccused(at, noun));
        int verb = quality ? tokens.get(noun).head() : -1;
        while (verb >= 0 && !tokens.get(verb).isVerb()) {
            verb = tokens.get(verb).head();
        }
        if (verb >= 0 && verb < at) {
            tokens.set(at, gerund.under(verb, "advcl"));
            tokens.set(at - 1, tokens.get(at - 1).under(at, "mark"));
            tokens.set(noun, tokens.get(noun).under(at, "obj"));
            for (int i = noun + 1; i < tokens.size(); i++) {
                if (tokens.get(i).head() == verb && tokens.get(i).relation().equals("obl")) {
                    tokens.set(i, tokens.get(i).under(at, "obl"));
                }
            }
        }
    }

    /**
     * "The bodies of miners seized last week were found", "Men opposed to the deal burned cars": what comes after the auxiliary, or
     * after a preposition and its noun, is said of them.
     */
    private void gardenPath(int at) {
        Token verb = tokens.get(at);
        int participle = verb.head();
        boolean path = verb.isVerb()
                && verb.relation().equals("dep")
                && participle >= 0
                && participle < at
                && Set.of("VBN", "VBD").contains(tokens.get(participle).tag())
                && !hasChild(participle, "aux")
                && !hasChild(participle, "aux:pass")
                && child(at, "nsubj", at) < 0
                && child(at, "mark", at) < 0
                && participle > 0
                && tokens.get(participle - 1).isNoun();
        int auxiliary = path ? child(at, "aux", at) : -1;
        boolean passed = path
                && (auxiliary > participle && tokens.get(participle).tag().equals("VBN")
                        || isFiniteAfter(participle, at));
        int subject = passed ? child(participle, "nsubj", participle) : -1;
        if (subject < 0 || !isWithin(participle - 1, subject)) {
            return;
        }
        boolean passive = auxiliary >= 0 && tokens.get(auxiliary).relation().equals("aux:pass");
        Token reduced = tokens.get(participle);
        tokens.set(at, verb.under(reduced.head(), reduced.relation()));
        tokens.set(subject, tokens.get(subject).under(at, passive ? "nsubj:pass" : "nsubj"));
        tokens.set(participle, reduced.tagged("VBN").under(participle - 1, "acl"));
        for (int i = 0; i < participle; i++) {
            if (i != subject && i != participle - 1 && tokens.get(i).head() == participle) {
                tokens.set(i, tokens.get(i).under(at, tokens.get(i).relation()));
            }
        }
        for (int i = at + 1; i < tokens.size(); i++) {
            if (tokens.get(i).head() == participle) {
                tokens.set(i, tokens.get(i).under(at, tokens.get(i).relation()));
            }
        }
    }

    /** Whether a participle with nothing but a preposition and its nouns after it is followed by a verb in the past. */
    private boolean isFiniteAfter(int participle, int verb) {
        if (!tokens.get(verb).tag().equals("VBD")
                || !Set.of("by", "to", "from")
                        .contains(tokens.get(participle + 1).lemma())) {
            return false;
        }
        for (int i = participle + 1; i < verb; i++) {
            Token between = tokens.get(i);
            if (!between.isNoun()
                    && !Set.of("IN", "TO", "DT", "JJ", "CD", "PRP$", "POS").contains(between.tag())) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithin(int at, int phrase) {
        int node = at;
        while (node > phrase) {
            node = tokens.get(node).head();
            if (node > at) {
                return false;
            }
        }
        return node == phrase;
    }

    /** "denied that its troops were involved and accused India": who is said to have been involved accuses nobody. */
    private void speakersConjunct(int at) {
        Token verb = tokens.get(at);
        int passive = verb.head();
        boolean conjunct = verb.tag().equals("VBN")
                && verb.relation().equals("conj")
                && passive >= 0
                && (hasChild(at, "obj") || child(passive, "obj", tokens.size()) > at)
                && !hasChild(at, "aux:pass")
                && hasChild(passive, "aux:pass")
                && tokens.get(passive).relation().equals("ccomp");
        int speaking = conjunct ? tokens.get(passive).head() : -1;
        if (speaking >= 0 && tokens.get(speaking).tag().equals("VBD")) {
            tokens.set(at, verb.tagged("VBD").under(speaking, "conj"));
            for (int i = at + 1; i < tokens.size(); i++) {
                if (tokens.get(i).head() == passive) {
                    tokens.set(i, tokens.get(i).under(at, tokens.get(i).relation()));
                }
            }
        }
    }

    /** "retook the camp and arrested 300 people": what has an object of its own goes on in the past. */
    private void finiteConjunct(int at) {
        Token verb = tokens.get(at);
        boolean conjunct = verb.tag().equals("VBN") && verb.relation().equals("conj") && verb.head() >= 0;
        if (conjunct
                && tokens.get(verb.head()).tag().equals("VBD")
                && !hasChild(verb.head(), "aux")
                && !hasChild(verb.head(), "aux:pass")
                && !hasChild(at, "aux")
                && !hasChild(at, "aux:pass")
                && hasChild(at, "obj")) {
            tokens.set(at, verb.tagged("VBD"));
        }
    }

    /** "razed the town, shooting residents and burning homes": no kind of residents. */
    private void commaParticiple(int at) {
        Token participle = tokens.get(at);
        int noun = participle.head();
        boolean quality = participle.tag().equals("VBG")
                && participle.relation().equals("amod")
                && HARMING.contains(participle.lemma())
                && noun == at + 1
                && at > 1;
        if (!quality) {
            return;
        }
        Token harmed = tokens.get(noun);
        int above = harmed.head();
        if (harmed.relation().equals("appos")
                && above >= 0
                && tokens.get(above).relation().equals("obj")) {
            above = tokens.get(above).head();
        }
        boolean after = tokens.get(at - 1).text().equals(",")
                && Set.of("obj", "appos").contains(harmed.relation())
                && above >= 0
                && above < at
                && tokens.get(above).isVerb();
        boolean second = tokens.get(at - 1).tag().equals("CC")
                && harmed.relation().equals("conj")
                && above >= 0
                && above < at
                && tokens.get(above).relation().equals("obj")
                && tokens.get(tokens.get(above).head()).tag().equals("VBG");
        if (after) {
            tokens.set(at, participle.under(above, "advcl"));
        } else if (second) {
            tokens.set(at, participle.under(tokens.get(above).head(), "conj"));
        }
        if (after || second) {
            tokens.set(noun, harmed.under(at, "obj"));
        }
    }

    private static final Set<String> HARMING = Set.of("""
            shoot kill wound injure burn loot destroy beat abduct kidnap rape smash torch rob set wreck ransack
            shell bomb attack hit arrest detain seize capture
            """.strip().split("\\s+"));

    /** "accused India of shelling villages, killing a woman": the shelling killed her, not who accuses. */
    private void consequence(int at) {
        Token killing = tokens.get(at);
        int accusing = killing.head();
        boolean after = killing.tag().equals("VBG")
                && HARMING.contains(killing.lemma())
                && at > 0
                && tokens.get(at - 1).text().equals(",")
                && accusing >= 0
                && accusing < at
                && ACCUSED.contains(tokens.get(accusing).lemma());
        for (int i = at - 2; after && i > accusing; i--) {
            Token deed = tokens.get(i);
            if (deed.tag().equals("VBG") && deed.head() == accusing && child(i, "mark", i) >= 0) {
                tokens.set(at, killing.under(i, "advcl"));
                return;
            }
        }
    }

    /** "The attack, which took place near Pama": the parser makes a kind of place of it. */
    private void tookPlace(int at) {
        Token took = tokens.get(at);
        int place = at + 1;
        boolean light = at > 1
                && place < tokens.size()
                && took.lemma().equals("take")
                && tokens.get(place).text().equals("place")
                && took.head() == place
                && tokens.get(at - 1).tag().equals("WDT");
        int noun = light ? tokens.get(place).head() : -1;
        if (noun < 0 || noun >= at) {
            return;
        }
        tokens.set(at, took.under(noun, "acl:relcl"));
        tokens.set(at - 1, tokens.get(at - 1).under(at, "nsubj"));
        tokens.set(place, tokens.get(place).under(at, "obj"));
        for (int i = place + 1; i < tokens.size(); i++) {
            if (tokens.get(i).head() == place && tokens.get(i).relation().startsWith("nmod")) {
                tokens.set(i, tokens.get(i).under(at, tokens.get(i).relation().replace("nmod", "obl")));
            }
        }
    }

    /** "Three soldiers were among those killed": they were killed. */
    private void amongThose(int at) {
        Token killed = tokens.get(at);
        int those = killed.head();
        boolean counted = killed.tag().equals("VBN")
                && killed.relation().equals("acl")
                && Reattachment.SUFFERED.contains(killed.lemma())
                && those == at - 1
                && those > 1
                && tokens.get(those - 1).lemma().equals("among")
                && tokens.get(those).text().equals("those");
        int subject = counted ? child(those, "nsubj", those) : -1;
        int verb = counted ? child(those, "cop", those) : -1;
        if (subject < 0 || verb < 0) {
            return;
        }
        Token group = tokens.get(those);
        tokens.set(at, killed.under(group.head(), group.relation()));
        tokens.set(those, group.under(at, "obl"));
        tokens.set(subject, tokens.get(subject).under(at, "nsubj:pass"));
        tokens.set(verb, tokens.get(verb).under(at, "aux:pass"));
        for (int i = 0; i < tokens.size(); i++) {
            if (i != those - 1 && tokens.get(i).head() == those) {
                tokens.set(i, tokens.get(i).under(at, tokens.get(i).relation()));
            }
        }
    }

    private static final Set<String> HITTING = Set.of("""
            intercept destroy shoot down hit seize capture repel defuse release free arrest detain kill wound bury find evacuate
            rescue hand return deport extradite
            """.strip().split("\\s+"));

    private static final Set<String> CALLED = Set.of("accuse", "suspect", "convict", "wanted");

    /** "intercepted a missile fired from Yemen": the missile was intercepted, and "fired" says which. */
    private void hitObject(int at) {
        Token participle = tokens.get(at);
        int verb = participle.head();
        boolean clause = Set.of("VBD", "VBN").contains(participle.tag())
                && Set.of("ccomp", "dep").contains(participle.relation())
                && verb >= 0
                && verb < at - 1
                && HITTING.contains(tokens.get(verb).lemma())
                && !hasChild(at, "mark")
                && !hasChild(at, "aux")
                && child(verb, "obj", at) < 0;
        int noun = clause ? child(at, "nsubj", at) : -1;
        boolean called = at + 1 < tokens.size()
                && tokens.get(at + 1).lemma().equals("of")
                && CALLED.contains(participle.lemma());
        if (noun > verb && (noun == at - 1 || called)) {
            tokens.set(noun, tokens.get(noun).under(verb, "obj"));
            tokens.set(at, participle.tagged("VBN").under(noun, "acl"));
        }
    }

    private static final Set<String> ACCUSED = Set.of("accuse", "suspect", "convict", "acquit", "capable");

    /** "sent gunships, which fired rockets at the station": no kind of rockets. */
    private void relativeVerb(int at) {
        Token verb = tokens.get(at);
        int noun = verb.head();
        boolean quality = verb.tag().equals("VBD")
                && verb.relation().equals("amod")
                && at > 1
                && noun > at
                && tokens.get(at - 1).tag().equals("WDT")
                && tokens.get(noun).head() == at - 1;
        int told = quality ? tokens.get(at - 1).head() : -1;
        if (told < 0 || told >= at - 1) {
            return;
        }
        tokens.set(at, verb.under(told, "acl:relcl"));
        tokens.set(at - 1, tokens.get(at - 1).under(at, "nsubj"));
        tokens.set(noun, tokens.get(noun).under(at, "obj"));
        for (int i = noun + 1; i < tokens.size(); i++) {
            if (tokens.get(i).head() == noun && tokens.get(i).relation().startsWith("nmod")) {
                tokens.set(i, tokens.get(i).under(at, tokens.get(i).relation().replace("nmod", "obl")));
            }
        }
    }

    /** "suspected of attacking NATO soldiers", "accused India of shelling villages" */
    private boolean isAccused(int gerund, int noun) {
        int above = tokens.get(noun).head();
        if (!tokens.get(gerund - 1).lemma().equals("of") || above < 0) {
            return false;
        }
        int accusing =
                tokens.get(above).relation().equals("obj") ? tokens.get(above).head() : above;
        return ACCUSED.contains(tokens.get(accusing).lemma())
                && (accusing != above || tokens.get(gerund + 1).tag().startsWith("NNP"));
    }
}
