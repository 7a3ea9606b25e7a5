/**
 * Statistics over catalogues as pure functions: several dimensions by stage as of a date, shares, trends of what is comparable,
 * time to stage, and diffusion models.
 */
@org.jspecify.annotations.NullMarked
module org.waystage.analysis {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires hipparchus.core;
    requires hipparchus.optim;

    exports org.waystage.analysis;
}
