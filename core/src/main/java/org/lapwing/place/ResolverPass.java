package org.lapwing.place;

import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** One kind of evidence for what a name means. Passes run in order of trust; each only decides what is still open. */
interface ResolverPass {

    /** The place a name means, if this pass can tell. */
    Optional<Choice> choose(int index, Resolution resolution);
}
