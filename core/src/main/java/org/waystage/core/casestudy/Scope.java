package org.waystage.core.casestudy;

import java.util.List;
import java.util.Objects;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * The part of a case that a stage record speaks of, such as a port or a phase.
 *
 * @param id the id within the case
 * @param name the name
 * @param technologies the technologies, where they differ from the case
 * @param countries the countries, where they differ from the case
 * @param extras members that this version does not know
 */
public record Scope(ScopeId id, Text name, List<TechnologyId> technologies, List<Code> countries, Extras extras) {
    private static final String[] PARTS = {"id", "name", "technologies", "countries"};

    /**
     * Checks the parts and keeps immutable copies of the lists.
     */
    public Scope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        technologies = List.copyOf(technologies);
        countries = List.copyOf(countries);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a scope with these parts.
     *
     * @param id the id within the case
     * @param name the name
     * @return the value
     */
    public static Scope of(ScopeId id, Text name) {
        return new Scope(id, name, List.of(), List.of(), Extras.none());
    }
}
