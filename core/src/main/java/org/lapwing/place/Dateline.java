package org.lapwing.place;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in capitals that opens an agency report: "BAMAKO, Mali (AP) -", "SAN JOSE, 3 May (EFE)", "DAKAR -". */
public final class Dateline {

    private static final int LONGEST = 40;

    private static final Pattern FORM =
            Pattern.compile("\\s*+(\\p{Lu}[\\p{Lu} .'\u2019]{1," + LONGEST + "}+)(?:,|\\(|-|\u2013|\u2014).*");

    private Dateline() {}

    /** The name of the place as written, which no gazetteer need have; empty if the body opens otherwise. */
    public static Optional<String> of(String body) {
        Matcher form = FORM.matcher(body.lines().findFirst().orElse(""));
        return form.matches() ? Optional.of(form.group(1).strip()) : Optional.empty();
    }
}
