package org.lapwing.ceasefire;

/**
 * One thing that is wrong with a registry file.
 *
 * @param line from 1
 * @param problem what is wrong
 * @param remedy what its author can do about it
 */
public record RegistryProblem(String file, long line, String problem, String remedy) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + problem + "; " + remedy;
    }
}
