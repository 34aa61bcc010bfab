package org.lapwing.actor;

/** PLOVER 2.0 actor sectors (manual, table of sector codes). */
public enum Sector {
    COP("police"),
    GOV("government"),
    JUD("judiciary"),
    LEG("legislature"),
    MIL("military"),
    PRM("pro-government paramilitary"),
    PTY("political party"),
    REB("armed opposition"),
    SPY("intelligence"),
    UAF("unidentified armed force"),
    UNK("unknown"),
    AGR("agriculture"),
    BUS("business"),
    CRM("criminals"),
    CVL("civilians"),
    EDU("education"),
    ELI("former officials and elites"),
    JRN("media"),
    LAB("labour"),
    MED("health"),
    REF("refugees and displaced people"),
    OPP("political opposition"),
    PRE("partially recognised entity"),
    REL("religion"),
    SOC("civil society");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
