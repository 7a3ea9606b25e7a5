package org.waystage.core.casestudy;

import java.util.List;
import java.util.Objects;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/**
 * A part of a case that stage records refer to, for example a port or a phase.
 *
 * @param id the id, unique within the case
 * @param name the name
 * @param technologies the technologies; empty if they are those of the case
 * @param countries the countries; empty if they are those of the case
 * @param extras members unknown to this version
 */
public record Scope(ScopeId id, Text name, List<TechnologyId> technologies, List<Code> countries, Extras extras) {
    private static final String[] PARTS = {"id", "name", "technologies", "countries"};

    /** Checks the components and keeps immutable copies of the lists. */
    public Scope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        technologies = List.copyOf(technologies);
        countries = List.copyOf(countries);
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a scope with an id and a name.
     *
     * @param id the id, unique within the case
     * @param name the name
     * @return the scope
     */
    public static Scope of(ScopeId id, Text name) {
        return new Scope(id, name, List.of(), List.of(), Extras.none());
    }
}
