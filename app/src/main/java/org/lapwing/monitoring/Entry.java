package org.lapwing.monitoring;

import java.nio.file.Path;
import java.util.List;
import org.lapwing.ceasefire.Agreement;
import org.lapwing.ceasefire.RegistryProblem;

/** What came of a file with an agreement that was to be entered in the user's registry. */
public sealed interface Entry {

    /** @param file that it has become */
    record Entered(Agreement agreement, Path file) implements Entry {
        @Override
        public String toString() {
            return "entered " + agreement.id() + " in " + file;
        }
    }

    /**
     * Nothing was entered.
     *
     * @param problems all that is wrong, in the order of its lines
     */
    record Refused(List<RegistryProblem> problems) implements Entry {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing is wrong with it but that an agreement, or a file, of that id is there already; it was left as it is. */
    record Taken(RegistryProblem problem) implements Entry {}
}
