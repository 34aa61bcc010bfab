package org.lapwing.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Weighs what is read in a report with what the rules found in it, and with what else is read. Logistic regressions, fitted to
 * reports that the networks had not seen; several networks bring one each, and their mean weighs the mean of their readings.
 */
final class MucWeighing {

    private static final int PARTS = Part.values().length;

    /** Arson and robbery have too few examples to weigh the network with the rules, and are left to the rules. */
    private static final List<MucType> LEARNT = List.of(MucType.ATTACK, MucType.BOMBING, MucType.KIDNAPPING);

    /** Of the logistic regression of relevance: two inputs and the constant. */
    private static final int RELEVANCE_INPUTS = 3;

    /** Of those of types and parts: three inputs and the constant. */
    private static final int INPUTS = 4;

    /** From where on more types are won than lost: half of the best F1 that can be hoped for (Lipton et al. 2014). */
    private static final double LEAST_TYPE = 0.375;

    private final float[] typeWeights;
    private final float[] relevanceWeights;
    private final float[] partWeights;
    private final MucEntities entities;

    MucWeighing(List<NamedArrays> networks, MucEntities entities) {
        this.entities = entities;
        typeWeights = mean(networks, "types", INPUTS * LEARNT.size());
        relevanceWeights = mean(networks, "relevance", RELEVANCE_INPUTS);
        partWeights = mean(networks, "parts", INPUTS * PARTS);
    }

    private static float[] mean(List<NamedArrays> networks, String name, int length) {
        float[] mean = new float[length];
        for (NamedArrays arrays : networks) {
            float[] weights = arrays.floats(name);
            if (weights.length != length) {
                throw new IllegalArgumentException("a network for other types or parts");
            }
            for (int i = 0; i < length; i++) {
                mean[i] += weights[i] / networks.size();
            }
        }
        return mean;
    }

    /**
     * The types of incidents that the key of a report has, by what is read in it and whether the rules found one of the type; at
     * least the likeliest of a report that is rather relevant than not. Logistic regressions on reports of the training set
     * that were left out weigh the two.
     */
    Set<MucType> types(MucReading reading, Set<MucType> ofRules) {
        Map<MucType, Double> likelihoods = new EnumMap<>(MucType.class);
        for (MucType type : LEARNT) {
            int at = INPUTS * LEARNT.indexOf(type);
            double odds = typeWeights[at] * reading.types().getOrDefault(type, 0.0)
                    + typeWeights[at + 1] * reading.relevant()
                    + typeWeights[at + 2] * (ofRules.contains(type) ? 1 : 0)
                    + typeWeights[at + 3];
            likelihoods.put(type, sigmoid(odds));
        }
        boolean relevant = relevanceWeights[0] * reading.relevant()
                        + relevanceWeights[1] * (ofRules.isEmpty() ? 0 : 1)
                        + relevanceWeights[2]
                > 0;
        Set<MucType> types = EnumSet.noneOf(MucType.class);
        for (MucType type : MucType.values()) {
            boolean isTold = LEARNT.contains(type)
                    ? likelihoods.getOrDefault(type, 0.0) >= LEAST_TYPE
                    : relevant && ofRules.contains(type);
            if (isTold) {
                types.add(type);
            }
        }
        if (types.isEmpty() && relevant) {
            types.add(Collections.max(likelihoods.entrySet(), Map.Entry.comparingByValue())
                    .getKey());
        }
        return types;
    }

    /**
     * How likely the key of a report has some entity in some part, by what its phrases say, how relevant the report is and
     * how many likelier ones there are: lists of victims are long, but there is seldom a third perpetrator. A logistic
     * regression a part, on reports of the training set that were left out (Platt 1999).
     */
    Map<Part, Map<String, Double>> likelihoods(MucReading reading) {
        Map<Part, Map<String, Double>> likelihoods = new EnumMap<>(Part.class);
        reading.parts().forEach((part, words) -> {
            Map<String, Double> ofPart = new TreeMap<>();
            double likelier = 0;
            for (Map.Entry<String, Double> entity : entities.distinct(words)) {
                ofPart.put(entity.getKey(), likelihood(part, entity.getValue(), reading.relevant(), likelier));
                likelier += sigmoid(entity.getValue());
            }
            likelihoods.put(part, ofPart);
        });
        return likelihoods;
    }

    /** @param likelier how many likelier entities are to be expected */
    private double likelihood(Part part, double logOdds, double relevant, double likelier) {
        int at = INPUTS * part.ordinal();
        return sigmoid(partWeights[at] * logOdds
                + partWeights[at + 1] * relevant
                + partWeights[at + 2] * StrictMath.log1p(likelier)
                + partWeights[at + 3]);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
