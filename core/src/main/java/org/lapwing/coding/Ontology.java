package org.lapwing.coding;

import java.util.List;
import java.util.Optional;

/**
 * What events can be: PLOVER's types, modes and contexts, and their equivalents in CAMEO and ACLED. Read from the files
 * beside this class, {@code ontology/plover.yaml} and the three crosswalk tables. Immutable; safe to share.
 */
public final class Ontology {

    private final PloverCodebook plover;
    private final CameoCrosswalk cameo;
    private final AcledCrosswalk acled;
    private final List<String> contexts;

    private Ontology(PloverCodebook plover, CameoCrosswalk cameo, AcledCrosswalk acled) {
        this.plover = plover;
        this.cameo = cameo;
        this.acled = acled;
        this.contexts = List.copyOf(plover.contexts().keySet());
    }

    /**
     * Reads the ontology that ships with the program.
     *
     * @throws BadOntologyException if a file breaks the rules, naming file and line
     */
    public static Ontology load() {
        return parse(
                OntologyFile.resource("plover.yaml"),
                OntologyFile.resource("cameo.tsv"),
                OntologyFile.resource("plover-to-cameo.tsv"),
                OntologyFile.resource("acled.tsv"));
    }

    static Ontology parse(
            OntologyFile ploverFile, OntologyFile cameoFile, OntologyFile exportFile, OntologyFile acledFile) {
        PloverCodebook plover = PloverCodebook.parse(ploverFile);
        return new Ontology(
                plover, CameoCrosswalk.parse(cameoFile, exportFile, plover), AcledCrosswalk.parse(acledFile, plover));
    }

    public EventDefinition definition(EventType type) {
        return plover.definition(type);
    }

    /** The modes of a type in the manual's order; empty for types that have none. */
    public List<EventDefinition.Mode> modes(EventType type) {
        return definition(type).modes();
    }

    public boolean isMode(EventType type, String mode) {
        return plover.isMode(type, mode);
    }

    /** The names of PLOVER's contexts in the codebook's order, which is the order contexts of an event are given in. */
    public List<String> contexts() {
        return contexts;
    }

    public boolean isContext(String context) {
        return plover.contexts().containsKey(context);
    }

    /** What a context means, in Lapwing's words; absent for a name that is no context. */
    public Optional<String> contextDefinition(String context) {
        return Optional.ofNullable(plover.contexts().get(context));
    }

    /**
     * PLOVER's score, from -10 (most hostile) to 10.
     *
     * @throws IllegalArgumentException if the type has no such mode
     */
    public double intensity(EventType type, Optional<String> mode) {
        return mode.map(name -> definition(type)
                        .findMode(name)
                        .orElseThrow(() -> new IllegalArgumentException(type + " has no mode " + name))
                        .intensity())
                .orElse(definition(type).intensity());
    }

    /**
     * The CAMEO code nearest to an event. The first context that CAMEO tells apart decides, so the order of contexts
     * matters; unknown ones are passed over.
     *
     * @param mode the event's main mode
     * @throws IllegalArgumentException if the type has no such mode
     */
    public CameoCode cameo(EventType type, Optional<String> mode, List<String> contexts) {
        return cameo.export(type, mode, contexts);
    }

    /** The entry of a CAMEO code such as "195" or a root such as "19"; absent if CAMEO has no such code. */
    public Optional<CameoCode> findCameo(String code) {
        return cameo.find(code);
    }

    /** What PLOVER calls a CAMEO code; absent if CAMEO has no such code or PLOVER dropped it. */
    public Optional<PloverCode> plover(String cameoCode) {
        return findCameo(cameoCode).flatMap(CameoCode::plover);
    }

    /** The ACLED sub-event type of an event; absent for what ACLED would not code. */
    public Optional<AcledSubEvent> acled(Conduct conduct) {
        return acled.find(conduct);
    }
}
