package org.lapwing.coding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of CAMEO, the ontology of GDELT, ICEWS and Phoenix.
 *
 * @param code two digits for a root, three or four below it
 * @param label in Lapwing's words
 * @param goldstein from -10 (most hostile) to 10, as GDELT and Phoenix give it
 * @param plover the same in PLOVER; absent for what PLOVER dropped, such as mere statements
 */
public record CameoCode(String code, String label, double goldstein, Optional<PloverCode> plover) {

    private static final Pattern CODE = Pattern.compile("(0[1-9]|1[0-9]|20)[0-9]{0,2}");

    public CameoCode {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no CAMEO code");
        }
        if (!(goldstein >= -10 && goldstein <= 10)) {
            throw new IllegalArgumentException("Goldstein value " + goldstein + " is not between -10 and 10");
        }
    }

    /** The first two digits ("19" of "1941"). */
    public String root() {
        return code.substring(0, 2);
    }
}
