/**
 * Computes statistics over catalogues with pure functions: cross tables of stages as of a day, shares and their trends,
 * time to stage, and diffusion models.
 */
@org.jspecify.annotations.NullMarked
module org.waystage.analysis {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires org.apache.commons.numbers.gamma;

    exports org.waystage.analysis;
    exports org.waystage.analysis.diffusion;
    exports org.waystage.analysis.paths;
    exports org.waystage.analysis.share;
    exports org.waystage.analysis.structure;
    exports org.waystage.analysis.survey;
    exports org.waystage.analysis.survival;
    exports org.waystage.analysis.tables;
    exports org.waystage.analysis.trend;
}
