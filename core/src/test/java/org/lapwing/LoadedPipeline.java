package org.lapwing;

/** The models, loaded once for all tests: each set of them takes seconds and the better part of a gigabyte. */
final class LoadedPipeline {

    static final Pipeline PIPELINE = Pipeline.load();

    private LoadedPipeline() {}
}
