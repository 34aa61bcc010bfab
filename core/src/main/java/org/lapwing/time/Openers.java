package org.lapwing.time;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words with which a time expression can begin. Most words of news are none, and passing over them before any rule
 * is tried makes the tagger several times faster.
 */
final class Openers {

    private static final Set<String> WORDS =
            Arrays.stream("""
            a about almost an another annual annually approximately around at barely exactly few half just less many more most
            nearly numerous only over roughly several some under up various countless the these this that
            between down from through throughout each every per daily hourly nightly weekly monthly quarterly yearly
            afternoon dawn daybreak dusk evening midday midnight morning night nightfall noon overnight sunrise sunset hours
            beginning close coming current earlier early end final first following last late later middle mid next opening past
            previous recent same second start third fourth fiscal financial autumn fall spring summer winter
            fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
            eighteenth nineteenth twentieth
            currently lately now nowadays presently recently today tomorrow tonight yesterday
            minutes seconds days weeks months years decades centuries quarters nights dozens hundreds thousands tens
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
            """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private Openers() {}

    static boolean isOpener(String form) {
        char first = form.isEmpty() ? ' ' : form.charAt(0);
        return (first >= '0' && first <= '9')
                || first == '\''
                || WORDS.contains(form)
                || CalendarNames.isName(form)
                || Holidays.isFirstWord(form);
    }
}
