package org.lapwing.ceasefire;

/** By what an agreement is broken. */
public enum ViolationKind {
    /** Fighting of which no means are told. */
    FIGHTING(1),
    SMALL_ARMS(1),
    MINE(2),
    INDIRECT_FIRE(3),
    AIR_OR_DRONE(4),
    MOVEMENT(0),
    /** Of the line behind which the sides are to stay. */
    CROSSING(0),
    OBSTRUCTION_OF_MONITORS(0),
    OBSTRUCTION_OF_AID(0),
    ATTACK_ON_CIVILIANS(0),
    DETENTION(0),
    PROPAGANDA(0);

    private final int weight;

    ViolationKind(int weight) {
        this.weight = weight;
    }

    /** How heavy the weapon is against those of other kinds; 0 where it is no matter of weapons. */
    public int weaponWeight() {
        return weight;
    }
}
