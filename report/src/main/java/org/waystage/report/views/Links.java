package org.waystage.report.views;

import org.jspecify.annotations.Nullable;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.report.figures.Figures;

/**
 * The addresses of the pages about technologies, bodies, countries and processes, relative to the folder of a language.
 * An address is null if the report has no page about a thing.
 */
public final class Links {
    private final Figures figures;

    Links(Figures figures) {
        this.figures = figures;
    }

    public @Nullable String technology(TechnologyId id) {
        return figures.groups().contains(id) ? "technologies.html#" + Views.groupAnchor(id) : null;
    }

    public @Nullable String body(OrganizationId id) {
        return null;
    }

    public @Nullable String country(Code code) {
        return null;
    }

    public @Nullable String process(Code code) {
        return null;
    }
}
