package org.lapwing.claim;

/** In what capacity a source speaks (schemas, section 10). */
public enum SpeakerRole {
    PARTY,
    OFFICIAL,
    WITNESS,
    MEDIC,
    AID_GROUP,
    MISSION,
    MEDIA,
    ANONYMOUS
}
