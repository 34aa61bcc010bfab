package org.lapwing.coding;

/**
 * The sub-event types of ACLED's codebook (version after October 2024), in its order of precedence: if one episode
 * mixes tactics, the earlier decides.
 */
public enum AcledSubEvent {
    GOVERNMENT_REGAINS_TERRITORY("Battles", "Government regains territory", AcledSubEvent.VIOLENCE),
    NON_STATE_ACTOR_OVERTAKES_TERRITORY("Battles", "Non-state actor overtakes territory", AcledSubEvent.VIOLENCE),
    ARMED_CLASH("Battles", "Armed clash", AcledSubEvent.VIOLENCE),
    EXCESSIVE_FORCE_AGAINST_PROTESTERS(
            "Protests",
            "Excessive force against protesters",
            AcledSubEvent.VIOLENCE + "; " + AcledSubEvent.DEMONSTRATIONS),
    PROTEST_WITH_INTERVENTION("Protests", "Protest with intervention", AcledSubEvent.DEMONSTRATIONS),
    PEACEFUL_PROTEST("Protests", "Peaceful protest", AcledSubEvent.DEMONSTRATIONS),
    VIOLENT_DEMONSTRATION("Riots", "Violent demonstration", AcledSubEvent.DEMONSTRATIONS),
    MOB_VIOLENCE("Riots", "Mob violence", AcledSubEvent.VIOLENCE),
    CHEMICAL_WEAPON(AcledSubEvent.REMOTE, "Chemical weapon", AcledSubEvent.VIOLENCE),
    AIR_DRONE_STRIKE(AcledSubEvent.REMOTE, "Air/drone strike", AcledSubEvent.VIOLENCE),
    SUICIDE_BOMB(AcledSubEvent.REMOTE, "Suicide bomb", AcledSubEvent.VIOLENCE),
    SHELLING_ARTILLERY_MISSILE_ATTACK(
            AcledSubEvent.REMOTE, "Shelling/artillery/missile attack", AcledSubEvent.VIOLENCE),
    REMOTE_EXPLOSIVE_LANDMINE_IED(AcledSubEvent.REMOTE, "Remote explosive/landmine/IED", AcledSubEvent.VIOLENCE),
    GRENADE(AcledSubEvent.REMOTE, "Grenade", AcledSubEvent.VIOLENCE),
    SEXUAL_VIOLENCE(AcledSubEvent.CIVILIANS, "Sexual violence", AcledSubEvent.VIOLENCE),
    ATTACK(AcledSubEvent.CIVILIANS, "Attack", AcledSubEvent.VIOLENCE),
    ABDUCTION_FORCED_DISAPPEARANCE(AcledSubEvent.CIVILIANS, "Abduction/forced disappearance", AcledSubEvent.VIOLENCE),
    AGREEMENT(AcledSubEvent.STRATEGIC, "Agreement", AcledSubEvent.STRATEGIC),
    ARRESTS(AcledSubEvent.STRATEGIC, "Arrests", AcledSubEvent.STRATEGIC),
    CHANGE_TO_GROUP_ACTIVITY(AcledSubEvent.STRATEGIC, "Change to group/activity", AcledSubEvent.STRATEGIC),
    DISRUPTED_WEAPONS_USE(AcledSubEvent.STRATEGIC, "Disrupted weapons use", AcledSubEvent.STRATEGIC),
    HEADQUARTERS_OR_BASE_ESTABLISHED(
            AcledSubEvent.STRATEGIC, "Headquarters or base established", AcledSubEvent.STRATEGIC),
    LOOTING_PROPERTY_DESTRUCTION(AcledSubEvent.STRATEGIC, "Looting/property destruction", AcledSubEvent.STRATEGIC),
    NON_VIOLENT_TRANSFER_OF_TERRITORY(
            AcledSubEvent.STRATEGIC, "Non-violent transfer of territory", AcledSubEvent.STRATEGIC),
    OTHER(AcledSubEvent.STRATEGIC, "Other", AcledSubEvent.STRATEGIC);

    private static final String VIOLENCE = "Political violence";
    private static final String DEMONSTRATIONS = "Demonstrations";
    private static final String REMOTE = "Explosions/Remote violence";
    private static final String CIVILIANS = "Violence against civilians";
    private static final String STRATEGIC = "Strategic developments";

    private final String eventType;
    private final String label;
    private final String disorderType;

    AcledSubEvent(String eventType, String label, String disorderType) {
        this.eventType = eventType;
        this.label = label;
        this.disorderType = disorderType;
    }

    /** ACLED's {@code event_type}. */
    public String eventType() {
        return eventType;
    }

    /** ACLED's {@code sub_event_type}. */
    public String label() {
        return label;
    }

    /** ACLED's {@code disorder_type}. */
    public String disorderType() {
        return disorderType;
    }
}
