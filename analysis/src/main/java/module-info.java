/** Statistics over catalogues: shares, funnels, time to stage and diffusion, as pure functions. */
@org.jspecify.annotations.NullMarked
module org.waystage.analysis {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;

    exports org.waystage.analysis;
}
