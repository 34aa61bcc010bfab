package org.lapwing.api;

import java.util.Locale;
import java.util.Optional;

/** The forms of a situation report, the one that is given if a client takes either first. */
enum Accepted {
    HTML("text/html"),
    MARKDOWN("text/markdown");

    private final String mediaType;

    Accepted(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * The form that a client likes best (RFC 9110, section 12.5.1); of those that it likes alike the first.
     *
     * @param header {@code Accept}; if it is missing, anything is taken
     * @return empty if it takes none
     */
    static Optional<Accepted> of(Optional<String> header) {
        Optional<Accepted> best = Optional.empty();
        double most = 0;
        for (Accepted form : values()) {
            double quality = header.map(accept -> quality(accept, form)).orElse(1.0);
            if (quality > most) {
                most = quality;
                best = Optional.of(form);
            }
        }
        return best;
    }

    /** That of the narrowest range that has the form. */
    private static double quality(String accept, Accepted form) {
        double quality = 0;
        int narrowest = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            String type = parts[0].strip();
            int narrow = type.equals(form.mediaType) ? 3 : type.equals("text/*") ? 2 : type.equals("*/*") ? 1 : 0;
            if (narrow > narrowest) {
                narrowest = narrow;
                quality = weight(parts);
            }
        }
        return quality;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.matches("q=[01](\\.[0-9]{0,3})?")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}
