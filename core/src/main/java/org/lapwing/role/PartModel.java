package org.lapwing.role;

import java.util.List;

/** Says who and what may have which part in the violence that a report tells of. Safe to share between threads. */
public interface PartModel {

    /**
     * Every phrase in each part that is not most unlikely, in the order of the text; phrases overlap.
     *
     * @param sentences the parsed sentences of a report
     */
    List<PartMention> tag(String body, List<SentenceFindings> sentences);
}
