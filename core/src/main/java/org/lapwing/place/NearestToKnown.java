package org.lapwing.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lapwing.place.Resolution.Choice;

/** Of places about as likely, the one close to another of its country that the report has named. */
final class NearestToKnown implements ResolverPass {

    private static final double CLOSE_KM = 200;
    private static final double ABOUT_AS_LIKELY = 1.5;

    @Override
    public Optional<Choice> choose(int index, Resolution resolution) {
        PlaceName name = resolution.name(index);
        List<Candidate> ranked = ReportFocus.rank(name, resolution);
        double least = ranked.get(0).score() - ABOUT_AS_LIKELY;
        return ranked.stream()
                .filter(candidate -> candidate.score() >= least)
                .map(Candidate::place)
                .filter(place -> distanceToKnown(place, resolution) < CLOSE_KM)
                .min(Comparator.comparingDouble(place -> distanceToKnown(place, resolution)))
                .map(place -> new Choice(place, "distance to a place already resolved"));
    }

    private static double distanceToKnown(Toponym place, Resolution resolution) {
        return resolution.recent().stream()
                .filter(known -> known.id() != place.id() && known.country().equals(place.country()))
                .mapToDouble(known -> Globe.kilometres(known, place))
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
