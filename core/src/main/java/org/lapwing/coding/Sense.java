package org.lapwing.coding;

import java.util.List;

/** A trigger in the sense that won, with the senses that lost and why. */
record Sense(Arguments arguments, List<String> rejected) {

    Sense {
        rejected = List.copyOf(rejected);
    }

    /** The same of what is promised, not done. */
    Sense promised() {
        return new Sense(new Arguments(trigger().promised(), arguments.predicate(), arguments.all()), rejected);
    }

    Trigger trigger() {
        return arguments.trigger();
    }

    LexiconEntry entry() {
        return arguments.trigger().entry();
    }
}
