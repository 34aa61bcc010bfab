package org.lapwing.actor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a CAMEO actor code says in our terms: three letters for a country or a kind of organisation, then threes for
 * roles (CAMEO codebook 1.1b3, chapter 3). Of several roles the first is kept; codes of single groups, religions' branches
 * and ethnic groups say nothing of country or sector and are passed over.
 *
 * @param country ISO 3166-1 alpha-3, or PLOVER's code for organisations of none; empty for regions and bare roles
 * @param sector empty if no role is among those that PLOVER kept
 */
record CameoCode(Optional<String> country, Optional<Sector> sector) {

    private static final int LETTERS = 3;

    /** CAMEO kept old ISO codes and its own for what ISO lacks. */
    private static final Map<String, String> COUNTRIES = Map.of(
            "ROM", "ROU", "TMP", "TLS", "ZAR", "COD", "KSV", "KOS", "PAL", "PSE", "WSB", "PSE", "GZS", "PSE", "NGM",
            "NGO");

    /** "EUR" is a region in CAMEO, and PLOVER's code for the European Union. */
    private static final String REGION_EUROPE = "EUR";

    private static final Map<String, String> ORGANISATIONS = Map.of("IGOUNO", "UNO", "IGOEUR", "EUR");

    private static final Map<String, Sector> ROLES = Map.ofEntries(
            Map.entry("COP", Sector.COP),
            Map.entry("GOV", Sector.GOV),
            Map.entry("JUD", Sector.JUD),
            Map.entry("LEG", Sector.LEG),
            Map.entry("MIL", Sector.MIL),
            Map.entry("PRM", Sector.PRM),
            Map.entry("PTY", Sector.PTY),
            Map.entry("REB", Sector.REB),
            Map.entry("INS", Sector.REB),
            Map.entry("SEP", Sector.REB),
            Map.entry("SPY", Sector.SPY),
            Map.entry("UAF", Sector.UAF),
            Map.entry("OPP", Sector.OPP),
            Map.entry("AGR", Sector.AGR),
            Map.entry("BUS", Sector.BUS),
            Map.entry("MNC", Sector.BUS),
            Map.entry("CRM", Sector.CRM),
            Map.entry("CVL", Sector.CVL),
            Map.entry("SET", Sector.CVL),
            Map.entry("EDU", Sector.EDU),
            Map.entry("ELI", Sector.ELI),
            Map.entry("LAB", Sector.LAB),
            Map.entry("REF", Sector.REF),
            // MED is the media in CAMEO and medicine in PLOVER
            Map.entry("MED", Sector.JRN),
            Map.entry("JRN", Sector.JRN),
            Map.entry("HLH", Sector.MED),
            Map.entry("DEV", Sector.SOC),
            Map.entry("ENV", Sector.SOC),
            Map.entry("HRI", Sector.SOC),
            Map.entry("NGO", Sector.SOC),
            Map.entry("NGM", Sector.SOC),
            Map.entry("SOC", Sector.SOC),
            Map.entry("REL", Sector.REL),
            Map.entry("CHR", Sector.REL),
            Map.entry("MOS", Sector.REL),
            Map.entry("JEW", Sector.REL),
            Map.entry("HIN", Sector.REL),
            Map.entry("BUD", Sector.REL));

    /** @throws IllegalArgumentException if it is no row of threes, or nothing in it has a counterpart here */
    static CameoCode parse(String code, Predicate<String> isCountry) {
        if (code.isEmpty() || code.length() % LETTERS != 0) {
            throw new IllegalArgumentException("the code [" + code + "] is no row of three-letter codes");
        }
        Optional<String> organisation = code.length() < 2 * LETTERS
                ? Optional.empty()
                : Optional.ofNullable(ORGANISATIONS.get(code.substring(0, 2 * LETTERS)));
        Optional<String> country = organisation.or(() -> country(code.substring(0, LETTERS), isCountry));
        Optional<Sector> sector = sector(country.isPresent() ? code.substring(LETTERS) : code);
        if (country.isEmpty() && sector.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing in the code [" + code + "] is a country, kind of organisation or role known here");
        }
        return new CameoCode(country, sector);
    }

    private static Optional<String> country(String code, Predicate<String> isCountry) {
        return Optional.of(COUNTRIES.getOrDefault(code, code))
                .filter(iso3 -> !iso3.equals(REGION_EUROPE))
                .filter(isCountry);
    }

    private static Optional<Sector> sector(String roles) {
        for (int at = 0; at < roles.length(); at += LETTERS) {
            Sector sector = ROLES.get(roles.substring(at, at + LETTERS));
            if (sector != null) {
                return Optional.of(sector);
            }
        }
        return Optional.empty();
    }

    boolean isBareCountry() {
        return sector.isEmpty();
    }
}
