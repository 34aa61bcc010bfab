package org.lapwing.actor;

import java.util.Set;

/** Closed classes of English words that decide how names and nouns are put together. */
enum WordClass {
    /** Lead from an agent to those it belongs to. */
    OWNER_PREPOSITION("of from for with to"),
    /** Lead from an agent to the place it is of. */
    PLACE_PREPOSITION("in of from at inside throughout"),
    /** Before a name they show that a place is meant. */
    LOCATIVE("""
            in at near inside across outside throughout within into around toward towards through via
            downtown central northern southern eastern western north south east west northeastern
            northwestern southeastern southwestern"""),
    /** Before a capital they leave no room for its government. */
    CAPITAL_STAYS_PLACE("from to of city capital outskirts over beyond , for on"),
    /** Before a capital they show that its government is meant. */
    ARGUMENT_PREPOSITION("with between against by and"),
    /** What is given or said to a capital only as a government. */
    GIVEN_TO_GOVERNMENT("""
            sale sales arms weapons missiles tanks assistance support warning warnings message ultimatum
            concession concessions demand demands protest note letter loan loans"""),
    /** Verbs of which a capital is subject only as a government. */
    STATEMENT("""
            said says accused accuses denied denies announced rejected rejects condemned condemns
            warned warns urged urges vowed vows agreed agrees refused refuses called calls demanded
            demands threatened threatens insisted insists claimed claims expelled recalled recalls
            welcomed welcomes offered offers pledged signed signs imposed lifted suspended severed
            broke recognised recognized backed backs supports supported blamed blames asked asks
            sent ordered wants wanted summoned held holds praised praises hailed hails defended
            defends endorsed criticised criticized criticises criticizes apologised apologized
            acknowledged admitted promised promises proposed proposes seeks sought seeking brushed
            dismissed dismisses ruled turned ignored defied vetoed opposed opposes rebuffed spurned
            protested protests lodged filed deplored deplores voiced voices expressed expresses
            reacted reiterated reaffirmed stressed hopes hoped plans planned planning intends
            decided decides considering granted gave gives halted froze cut resumed restored
            established dispatched massed withdrew extradited deported declared declares declined
            declines freed released reopened willing ready prepared signalled signaled maintains
            conceded argued argues alleged alleges charged protesting urging pressed presses
            cancelled canceled recognises recognizes handed mediated brokered sponsored came
            published issued deployed stands stood cooperated suspends halts imposes lifts eased tightened retaliated
            accepted accepts lashed slammed slams assailed slapped hit appealed appeals implored
            pleaded scrapped closed shut sealed opened withdraws kicked ended ends approved
            approves dropped yielded bowed relented concedes complained complains scolded rebuked
            decried denounced denounces shrugged spurns balked bristled congratulated thanked
            courted hosted invited received despatched fired launched tested arrested detained
            banned bans barred bars blocked blocks armed arms supplied trained shelled bombed
            attacked invaded annexed seized occupied responded responds answered replied retorted
            countered presented awaits expects fears believes suspects pulled pulls cancels breaks
            severs
            """),
    /** Before "on" and a capital they show that its government is meant. */
    BEARS_ON_GOVERNMENT("""
            call calls called calling prevail prevailed sanction sanctions embargo embargoes tariff tariffs penalty
            penalties restriction restrictions curb curbs pressure ultimatum"""),
    /** What a state that is no more, or rules no more, once had. */
    POSSESSION("colony colonies possession protectorate province republic republics territory dependency"),
    /** What only the government of a capital can have, as lemmas. */
    OF_GOVERNMENT("""
            support backing solidarity concern opposition objection refusal rejection readiness willingness commitment
            intention decision demand proposal offer condemnation criticism anger displeasure stance position policy
            approval consent recognition claim accusation threat warning pledge promise insistence ally invasion war
            envoy ambassador delegation negotiator representative foe rival influence interference meddling"""),
    /** Verbs, as lemmas, whose object is a capital only as a government. */
    ADDRESS("""
            accuse blame urge warn criticise criticize condemn denounce ask tell press pressure
            thank support back want force persuade provoke anger assure inform notify sanction
            pressurise pressurize push call invite offer promise give beg allow help hold threaten
            assail reassure praise commend recognise recognize lobby implore exhort castigate rebuke
            snub defy congratulate deplore appease implicate lend sue"""),
    /** Never an adjective between a country and its agent. */
    FUNCTION_WORD("""
            the a an and or but of in on at by for with to from as that which who is was were are be been
            has have had said says will would after before when while since over under near against between
            not it they he she his her their its into than during killed attacked accused met told"""),
    /** Words that make a noun phrase definite. */
    DETERMINER("the these those this that its their his her whose"),
    /** After a hyphen they tell whose the agents are: "Kidal-based". */
    OWNERSHIP("based led dominated majority speaking ruled born commanded"),
    /** After a hyphen they tell who stands behind the agents, not who they are: "Iran-backed". */
    ATTITUDE("""
            backed aligned allied linked affiliated inspired supported held controlled occupied funded
            trained armed sponsored administered run made brokered style mediated supplied financed
            friendly bound"""),
    /** Before a hyphen they make a name no actor: "anti-Taliban". */
    STANCE_PREFIX("anti pro non post pre mid"),
    /** After a country's name they show that it is part of the name of something else. */
    NATURE("river delta basin valley gulf"),
    /** Small words inside the names of persons. */
    NAME_PARTICLE("al el bin ibn ben abu ould ag van von de da dos del la di"),
    /** Small words inside the names of organisations. */
    NAME_LINK("of for the and de la del du des pour al el in y et"),
    /** Capitalised words that are no part of a name. */
    NOT_A_NAME("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june
            july august september october november december i"""),
    /** Numbers that stand alone for people. */
    CROWD("hundreds thousands"),
    /** May stand between a capital and its verb. */
    AUXILIARY("has had will would also again later is was may might could must should not flatly repeatedly");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> words;

    WordClass(String words) {
        this.words = Set.of(words.split("\\s+", -1));
    }

    boolean has(String word) {
        return words.contains(word);
    }
}
