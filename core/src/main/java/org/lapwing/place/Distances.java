package org.lapwing.place;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lapwing.text.Sentence;

/** Reads stated distances: "about 110 kilometers to the south", "20 km north-east of". */
final class Distances {

    private static final double KM_PER_MILE = 1.609344;
    private static final int WORDS_TO_BEARING = 4;

    private static final Map<String, Double> UNITS = Map.of(
            "km",
            1.0,
            "kms",
            1.0,
            "kilometer",
            1.0,
            "kilometers",
            1.0,
            "kilometre",
            1.0,
            "kilometres",
            1.0,
            "mile",
            KM_PER_MILE,
            "miles",
            KM_PER_MILE);

    private static final Map<String, Integer> BEARINGS = Map.of(
            "north",
            0,
            "northeast",
            45,
            "east",
            90,
            "southeast",
            135,
            "south",
            180,
            "southwest",
            225,
            "west",
            270,
            "northwest",
            315);

    /**
     * A stated distance.
     *
     * @param from its first token; {@code to} is the one after its last, past "of" or "from" if one follows
     * @param bearing degrees clockwise from north; empty if no direction is told
     * @param anchored whether "of" or "from" ends it, so that its anchor follows
     */
    record Distance(int from, int to, double km, Optional<Integer> bearing, boolean anchored) {}

    private Distances() {}

    /** The distance that begins at a token; "some", "about" and the like may open it. */
    static Optional<Distance> at(Sentence sentence, int from) {
        int number = from;
        while (number < sentence.size() && number < from + 3 && isHedge(lower(sentence, number))) {
            number++;
        }
        if (number + 1 >= sentence.size()) {
            return Optional.empty();
        }
        Optional<Double> amount = amount(lower(sentence, number));
        Double unit = UNITS.get(lower(sentence, number + 1));
        if (amount.isEmpty() || unit == null) {
            return Optional.empty();
        }
        int to = number + 2;
        Optional<Integer> bearing = Optional.empty();
        boolean anchored = false;
        for (int i = to; i < sentence.size() && i < to + WORDS_TO_BEARING; i++) {
            String word = lower(sentence, i).replace("-", "");
            Integer degrees = BEARINGS.get(word);
            if (degrees != null) {
                Optional<Integer> finer =
                        i + 2 < sentence.size() && lower(sentence, i + 1).equals("-")
                                ? Optional.ofNullable(BEARINGS.get(word + lower(sentence, i + 2)))
                                : Optional.empty();
                bearing = Optional.of(finer.orElse(degrees));
                i += finer.isPresent() ? 2 : 0;
                to = i + 1;
            } else if (word.equals("of") || word.equals("from")) {
                anchored = true;
                to = i + 1;
                break;
            } else if (!word.equals("to") && !word.equals("the") && !word.equals("away") && !word.equals("due")) {
                break;
            }
        }
        return Optional.of(new Distance(from, to, amount.get() * unit, bearing, anchored));
    }

    private static boolean isHedge(String word) {
        return switch (word) {
            case "about",
                    "some",
                    "around",
                    "roughly",
                    "nearly",
                    "almost",
                    "approximately",
                    "over",
                    "just",
                    "more",
                    "than",
                    "less",
                    "located" -> true;
            default -> false;
        };
    }

    private static Optional<Double> amount(String word) {
        if (word.length() > 8 || word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(word.replace(",", ""));
            return value > 0 && value < 20_000 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String lower(Sentence sentence, int at) {
        return sentence.token(at).text().toLowerCase(Locale.ROOT);
    }
}
