package org.lapwing.evaluation;

/** The part that someone or something has in an act of violence; the roles of MUC-4's keys. */
enum Part {
    /** Who did it: people, named or described. */
    PERPETRATOR,
    /** The organisation that they belong to. */
    ORGANISATION,
    /** What was attacked: a thing, not a person. */
    TARGET,
    /** A person by name who was harmed or attacked. */
    VICTIM,
    /** What it was done with. */
    WEAPON
}
