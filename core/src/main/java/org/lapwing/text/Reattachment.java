package org.lapwing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Hangs words where they belong that the parser is known to hang elsewhere. */
final class Reattachment extends TreeMending {

    private static final Set<String> SAYING = Set.of("say", "claim", "allege", "insist", "believe", "report");

    private Reattachment(List<Token> tokens) {
        super(tokens);
    }

    /** The same tokens, with other heads where need be. */
    static List<Token> mended(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        Reattachment tree = new Reattachment(mended);
        ParticipleMending participles = new ParticipleMending(mended);
        for (int i = 0; i < tokens.size(); i++) {
            tree.nameComplement(i);
            tree.liftFinite(i);
            tree.liftParticiple(i);
            tree.fell(i);
            tree.partSpeaker(i);
            tree.partRelativeSpeaker(i);
            tree.partApposedSpeaker(i);
            tree.describe(i);
            tree.relate(i);
            tree.relateObject(i);
            tree.partCountry(i);
            tree.splice(i);
            tree.perfectGerund(i);
            participles.mend(i);
            tree.dayOfWords(i);
            tree.toldSubject(i);
            tree.liftThreat(i);
            tree.liftSpeech(i);
            tree.telegram(i);
        }
        return List.copyOf(mended);
    }

    /** "Two civilians killed in shelling", "died, most of them shot by police": without "were". */
    private void telegram(int at) {
        Token verb = tokens.get(at);
        boolean bare = verb.tag().equals("VBN")
                && (Set.of("root", "parataxis").contains(verb.relation())
                        || verb.relation().equals("advcl") && child(at, "mark", at) < 0)
                && SUFFERED.contains(verb.lemma())
                && !hasChild(at, "aux")
                && !hasChild(at, "aux:pass")
                && !hasChild(at, "obj");
        int subject = bare ? child(at, "nsubj", at) : -1;
        if (subject >= 0) {
            tokens.set(subject, tokens.get(subject).under(at, "nsubj:pass"));
        }
    }

    static final Set<String> SUFFERED = Set.of(
            "kill",
            "wound",
            "injure",
            "hurt",
            "shoot",
            "assassinate",
            "execute",
            "murder",
            "abduct",
            "kidnap",
            "arrest",
            "detain",
            "jail",
            "sentence",
            "displace",
            "destroy",
            "free",
            "release",
            "shell",
            "bomb",
            "ambush");

    /** "urged them to attend and called on Iran": what stands in the past goes on with the verb that does, not with "to attend". */
    private void liftFinite(int at) {
        Token verb = tokens.get(at);
        boolean conjunct =
                verb.relation().equals("conj") && Set.of("VBD", "VBN").contains(verb.tag());
        boolean inside = conjunct && (isComplement(verb.head()) || isImpersonal(verb.head()));
        if (!inside || hasChild(at, "aux") || hasChild(at, "aux:pass")) {
            return;
        }
        int governor = tokens.get(verb.head()).head();
        while (governor >= 0 && (isComplement(governor) || isImpersonal(governor))) {
            governor = tokens.get(governor).head();
        }
        if (governor >= 0 && tokens.get(governor).tag().equals("VBD")) {
            tokens.set(at, verb.tagged("VBD").under(governor, "conj"));
        }
    }

    /** "to attend", "(denied) shelling" */
    private boolean isComplement(int at) {
        Token verb = tokens.get(at);
        return verb.tag().equals("VB") && hasChild(at, "mark")
                || verb.tag().equals("VBG") && verb.relation().equals("xcomp") && !hasChild(at, "aux");
    }

    /** "(admitted) that there had been abuses": nobody does it, so nobody goes on with it. */
    private boolean isImpersonal(int at) {
        return tokens.get(at).relation().equals("ccomp") && hasChild(at, "expl") && hasChild(at, "mark");
    }

    /** "denied shelling cities" */
    private void nameComplement(int at) {
        Token gerund = tokens.get(at);
        boolean behindVerb = gerund.tag().equals("VBG")
                && gerund.relation().equals("dep")
                && gerund.head() == at - 1
                && tokens.get(at - 1).isVerb();
        if (behindVerb) {
            tokens.set(at, gerund.under(at - 1, "xcomp"));
        }
    }

    /** "attacked the station, killing 18 people": not the station killed them. */
    private void liftParticiple(int at) {
        Token participle = tokens.get(at);
        boolean setOff = at > 0
                && participle.tag().equals("VBG")
                && participle.relation().equals("acl")
                && tokens.get(at - 1).text().equals(",");
        int verb = setOff ? tokens.get(participle.head()).head() : -1;
        if (verb >= 0 && verb < participle.head() && tokens.get(verb).isVerb()) {
            tokens.set(at, participle.under(verb, "advcl"));
        }
    }

    /** "said priests were among the people massacred": what the parser takes for the object of "said" is the next verb's subject. */
    private void toldSubject(int at) {
        Token verb = tokens.get(at);
        int says = verb.head();
        boolean told = verb.isVerb()
                && Set.of("dep", "conj").contains(verb.relation())
                && says >= 0
                && says < at
                && child(at, "cc", at) < 0
                && SAYING.contains(tokens.get(says).lemma());
        int noun = told ? child(says, "obj", at) : -1;
        int auxiliary = told ? child(at, "aux", at) : -1;
        if (noun < 0 || auxiliary < noun || child(at, "nsubj", at) >= 0) {
            return;
        }
        int among = child(at - 1, "case", at);
        if (among == auxiliary + 1 && tokens.get(among).lemma().equals("among")) {
            tokens.set(at - 1, tokens.get(at - 1).under(says, "ccomp"));
            tokens.set(noun, tokens.get(noun).under(at - 1, "nsubj"));
            tokens.set(auxiliary, tokens.get(auxiliary).under(at - 1, "cop"));
            tokens.set(at, verb.under(at - 1, "acl"));
        } else {
            boolean passive = tokens.get(auxiliary).relation().equals("aux:pass");
            tokens.set(noun, tokens.get(noun).under(at, passive ? "nsubj:pass" : "nsubj"));
            tokens.set(at, verb.under(says, "ccomp"));
        }
    }

    private static final Set<String> SPEAKING = Set.of(
            "say",
            "threaten",
            "accuse",
            "demand",
            "urge",
            "warn",
            "call",
            "reject",
            "vow",
            "deny",
            "promise",
            "insist",
            "blame",
            "condemn",
            "ask",
            "offer");

    /** "threatened to block": a verb of its own, which the parser takes for an auxiliary. */
    private void liftThreat(int at) {
        Token verb = tokens.get(at);
        int task = verb.head();
        boolean auxiliary = verb.relation().equals("aux")
                && verb.tag().equals("VBD")
                && SPEAKING.contains(verb.lemma())
                && at + 1 < tokens.size()
                && tokens.get(at + 1).lemma().equals("to")
                && tokens.get(at + 1).head() == task;
        if (auxiliary) {
            tokens.set(at, verb.under(tokens.get(task).head(), tokens.get(task).relation()));
            tokens.set(task, tokens.get(task).under(at, "xcomp"));
        }
    }

    /** "denied that his men had fired, threatened to leave and said": what has no "had" goes on with the words. */
    private void liftSpeech(int at) {
        Token verb = tokens.get(at);
        boolean next = verb.relation().equals("conj")
                && Set.of("VBD", "VBN").contains(verb.tag())
                && SPEAKING.contains(verb.lemma())
                && child(at, "aux", at) < 0
                && child(at, "nsubj", at) < 0
                && at > 1
                && (tokens.get(at - 1).text().equals(",")
                        || tokens.get(at - 1).lemma().equals("and")
                                && tokens.get(at - 2).text().equals(","));
        Token told = next && verb.head() >= 0 ? tokens.get(verb.head()) : verb;
        boolean perfect = next
                && Set.of("ccomp", "acl:relcl").contains(told.relation())
                && child(verb.head(), "aux", verb.head()) >= 0;
        int speech = perfect ? speechAbove(verb.head()) : -1;
        if (speech < 0) {
            return;
        }
        for (int i = at + 1; i < tokens.size(); i++) {
            Token later = tokens.get(i);
            if (later.head() == verb.head()
                    && later.relation().equals("conj")
                    && SPEAKING.contains(later.lemma())
                    && child(i, "aux", i) < 0) {
                tokens.set(i, later.under(speech, "conj"));
            }
        }
        tokens.set(at, verb.tagged("VBD").under(speech, "conj"));
    }

    /** The verb of speech, told in the simple past, under which a clause stands; -1 if it stands under none. */
    private int speechAbove(int clause) {
        int node = tokens.get(clause).head();
        while (node >= 0
                && !(SPEAKING.contains(tokens.get(node).lemma())
                        && tokens.get(node).tag().equals("VBD"))) {
            node = tokens.get(node).head();
        }
        return node;
    }

    private static final Set<String> JUDGING = Set.of(
            "condemn",
            "denounce",
            "deplore",
            "decry",
            "criticise",
            "criticize",
            "welcome",
            "praise",
            "hail",
            "reject",
            "dismiss",
            "deny",
            "confirm");

    /** "condemned the attack on Monday and called for calm": of what all know the day is no news, of the words it is. */
    private void dayOfWords(int at) {
        Token day = tokens.get(at);
        int noun = day.head();
        boolean onDay = day.relation().equals("nmod")
                && Interposed.WEEKDAYS.contains(day.lemma().toLowerCase(Locale.ROOT))
                && at > 1
                && tokens.get(at - 1).lemma().equals("on")
                && noun == at - 2
                && child(noun, "det", at) >= 0
                && tokens.get(child(noun, "det", at)).lemma().equals("the");
        int verb = onDay ? tokens.get(noun).head() : -1;
        boolean relative = at + 1 < tokens.size()
                && Set.of("that", "which", "in", "by")
                        .contains(tokens.get(at + 1).lemma());
        if (verb >= 0
                && !relative
                && tokens.get(noun).relation().equals("obj")
                && JUDGING.contains(tokens.get(verb).lemma())) {
            tokens.set(at, day.under(verb, "obl"));
        }
    }

    private static final Set<String> FELLING = Set.of("shoot", "gun", "bring", "burn", "tear", "knock", "cut");

    /** "shot down 49 drones": not by how far, but what. */
    private void fell(int at) {
        Token down = tokens.get(at);
        boolean particle = at > 0
                && down.lemma().equals("down")
                && down.relation().equals("advmod")
                && down.head() == at - 1
                && FELLING.contains(tokens.get(at - 1).lemma());
        for (int i = at + 1; particle && i < tokens.size(); i++) {
            if (tokens.get(i).head() == at && tokens.get(i).relation().equals("obl:npmod")) {
                tokens.set(i, tokens.get(i).under(at - 1, "obj"));
                tokens.set(at, down.under(at - 1, "compound:prt"));
                return;
            }
        }
    }

    /** "which Moscow says was attacked": who says so is no part of what was done, "which" is. */
    private void partSpeaker(int at) {
        Token says = tokens.get(at);
        boolean speech = says.relation().equals("aux") && SAYING.contains(says.lemma());
        if (!speech) {
            return;
        }
        int verb = says.head();
        int speaker = child(verb, "nsubj", at);
        int which = child(verb, "obj", at);
        boolean relative = which >= 0 && tokens.get(which).tag().startsWith("W");
        if (!relative) {
            // "firms that it said had bombed": taken for a clause of what firms say
            which = child(verb, "mark", at);
            int noun = tokens.get(verb).head();
            relative = which >= 0
                    && tokens.get(which).lemma().equals("that")
                    && tokens.get(verb).relation().equals("ccomp")
                    && noun >= 0
                    && tokens.get(noun).isNoun();
            if (relative && speaker >= 0) {
                tokens.set(verb, tokens.get(verb).under(noun, "acl:relcl"));
                tokens.set(which, tokens.get(which).tagged("WDT"));
            }
        }
        if (speaker >= 0 && relative) {
            String subject = hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
            tokens.set(which, tokens.get(which).under(verb, subject));
            tokens.set(speaker, tokens.get(speaker).under(at, "nsubj"));
            tokens.set(at, says.under(verb, "parataxis"));
        }
    }

    /** "took the town of Soledar, their founder said": the town was taken, and said nothing. */
    private void partApposedSpeaker(int at) {
        Token says = tokens.get(at);
        int verb = says.head();
        boolean speech = says.relation().equals("ccomp")
                && SAYING.contains(says.lemma())
                && verb >= 0
                && verb < at
                && tokens.get(verb).isVerb()
                && !SAYING.contains(tokens.get(verb).lemma())
                && !hasChild(at, "mark")
                && child(verb, "obj", at) < 0;
        int object = speech ? child(at, "nsubj", at) : -1;
        int speaker = object > verb ? child(object, "appos", at) : -1;
        if (speaker > object && comma(object, speaker)) {
            tokens.set(object, tokens.get(object).under(verb, "obj"));
            tokens.set(speaker, tokens.get(speaker).under(at, "nsubj"));
            tokens.set(at, says.under(verb, "parataxis"));
        }
    }

    private boolean comma(int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(t -> t.text().equals(","));
    }

    /** "firms that it said had bought arms": the firms had. */
    private void partRelativeSpeaker(int at) {
        Token says = tokens.get(at);
        boolean speech = says.relation().equals("acl:relcl") && SAYING.contains(says.lemma());
        int which = speech ? child(at, "obj", at) : -1;
        int verb = -1;
        for (int i = at + 1; which >= 0 && i < tokens.size() && verb < 0; i++) {
            Token below = tokens.get(i);
            boolean said = below.head() == at && Set.of("dep", "ccomp", "xcomp").contains(below.relation());
            verb = said && below.isVerb() && child(i, "nsubj", i) < 0 && !hasChild(i, "mark") ? i : -1;
        }
        if (verb >= 0 && child(at, "nsubj", at) >= 0 && tokens.get(which).tag().startsWith("W")) {
            String subject = hasChild(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
            tokens.set(which, tokens.get(which).under(verb, subject));
            tokens.set(verb, tokens.get(verb).under(says.head(), "acl:relcl"));
            tokens.set(at, says.under(verb, "parataxis"));
        }
    }

    /** "A truce brokered by France was signed": the truce was signed, and "brokered" says which. */
    private void describe(int at) {
        Token participle = tokens.get(at);
        boolean subject = participle.tag().equals("VBN")
                && participle.relation().startsWith("csubj")
                && !hasChild(at, "aux")
                && !hasChild(at, "aux:pass");
        int noun = subject ? child(at, "nsubj", at) : -1;
        if (noun >= 0) {
            tokens.set(
                    noun,
                    tokens.get(noun)
                            .under(participle.head(), participle.relation().replace("csubj", "nsubj")));
            tokens.set(at, participle.under(noun, "acl"));
        }
    }

    /** "announced a truce, which the rebels dismissed": what the parser has for what was announced is about the truce. */
    private void relateObject(int at) {
        Token verb = tokens.get(at);
        int above = verb.head();
        int which = verb.tag().equals("VBD") && verb.relation().equals("ccomp") && above >= 0 && above < at
                ? child(at, "dep", at)
                : -1;
        boolean relative = which > above
                && tokens.get(which).tag().equals("WDT")
                && tokens.get(which - 1).text().equals(",")
                && child(at, "nsubj", at) > which;
        int object = relative ? child(above, "obj", which) : -1;
        if (object > above) {
            tokens.set(at, verb.under(object, "acl:relcl"));
            tokens.set(which, tokens.get(which).under(at, "obj"));
        }
    }

    /** "In Goma, Congo, rebels killed two men": the country only says where the town lies. */
    private void partCountry(int at) {
        Token country = tokens.get(at);
        int verb = country.head();
        boolean enclosed = country.relation().equals("nsubj")
                && country.tag().equals("NNP")
                && at > 2
                && verb > at + 2
                && tokens.get(at - 1).text().equals(",")
                && tokens.get(at + 1).text().equals(",")
                && tokens.get(at - 2).tag().equals("NNP")
                && tokens.get(at - 2).relation().equals("obl");
        boolean second = enclosed
                && tokens.subList(at + 2, verb).stream()
                        .anyMatch(t -> t.head() == verb && t.relation().startsWith("nsubj"));
        if (second) {
            tokens.set(at, country.under(at - 2, "appos"));
        }
    }

    /** "Britain backed the strikes, Russia and Iraq condemned them": whoever stands right before a verb is its subject. */
    private void splice(int at) {
        Token verb = tokens.get(at);
        int first = verb.head();
        boolean bare = verb.tag().equals("VBD")
                && verb.relation().equals("dep")
                && first >= 0
                && first < at
                && tokens.get(first).tag().equals("VBD")
                && child(at, "nsubj", tokens.size()) < 0
                && tokens.get(at - 1).relation().equals("conj");
        int object = bare ? tokens.get(at - 1).head() : -1;
        int node = object;
        while (node > first && tokens.get(node).isNoun()) {
            node = tokens.get(node).head();
        }
        if (object < 0 || object >= at || node != first) {
            return;
        }
        int subject = child(object, "conj", at);
        if (subject < 1 || !tokens.get(subject - 1).text().equals(",")) {
            return;
        }
        tokens.set(at, verb.under(first, "parataxis"));
        tokens.set(subject, tokens.get(subject).under(at, "nsubj"));
        for (int i = subject + 1; i < at; i++) {
            if (tokens.get(i).head() == object && tokens.get(i).relation().equals("conj")) {
                tokens.set(i, tokens.get(i).under(subject, "conj"));
            }
        }
    }

    /** "fired at supporters of the candidate, who had called": it says who the candidate is. */
    private void relate(int at) {
        Token verb = tokens.get(at);
        if (!verb.isVerb() || !verb.relation().equals("dep")) {
            return;
        }
        int who = child(at, "nsubj", at);
        boolean relative = who > 1
                && tokens.get(who).tag().matches("WP|WDT")
                && tokens.get(who - 1).text().equals(",")
                && tokens.get(who - 2).isNoun();
        if (relative) {
            tokens.set(at, verb.under(who - 2, "acl:relcl"));
        }
    }

    /** "accused them of having offered money": one verb, whose auxiliary is "having", under the accusation. */
    private void perfectGerund(int at) {
        boolean having = at > 0
                && at + 1 < tokens.size()
                && tokens.get(at).text().equalsIgnoreCase("having")
                && tokens.get(at - 1).tag().equals("IN")
                && tokens.get(at + 1).tag().equals("VBN");
        if (!having || tokens.get(at).relation().equals("aux")) {
            return;
        }
        int above = tokens.get(at - 1).head();
        if (above >= 0 && above < at - 1) {
            tokens.set(at + 1, tokens.get(at + 1).under(above, "advcl"));
            tokens.set(at, tokens.get(at).under(at + 1, "aux"));
            tokens.set(at - 1, tokens.get(at - 1).under(at + 1, "mark"));
        }
    }
}
