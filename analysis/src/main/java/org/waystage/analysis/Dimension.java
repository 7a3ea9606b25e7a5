package org.waystage.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.value.Code;

/**
 * What cases are told apart by: technology, region, kind of adopter and so on.
 *
 * <p>A case can have several keys of a dimension, such as two technologies, and then counts under each; or none, and then
 * counts under {@link #NONE}. What follows from a country (region, WTO membership, LDC status) is told as of the day asked
 * for.
 */
public enum Dimension {
    /** The technologies that the case names. */
    TECHNOLOGY("technology") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(undertaking.technologies(), TechnologyId::value);
        }
    },
    /** The roots of the taxonomy above these technologies, such as the seven groups of the Study Report 2022. */
    GROUP("group") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(undertaking.technologies(), technology -> {
                List<TechnologyId> chain = catalogue.withBroader(technology);
                return chain.get(chain.size() - 1).value();
            });
        }
    },
    /** The WCO regions of the countries of the case. */
    REGION("region") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            Set<String> regions = new LinkedHashSet<>();
            for (Code country : catalogue.countriesOf(undertaking)) {
                catalogue.countries().wcoRegion(country, day).ifPresent(region -> regions.add(region.value()));
            }
            return regions;
        }
    },
    /** The countries of the case. */
    COUNTRY("country") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(catalogue.countriesOf(undertaking), Code::value);
        }
    },
    /** The kinds of its adopters. */
    KIND("kind") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            Set<String> kinds = new LinkedHashSet<>();
            for (OrganizationId adopter : undertaking.adopters()) {
                catalogue
                        .organization(adopter)
                        .flatMap(Organization::kind)
                        .map(OrganizationKind::code)
                        .ifPresent(kinds::add);
            }
            return kinds;
        }
    },
    /** The Customs processes that it serves. */
    PROCESS("process") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(undertaking.processes(), Code::value);
        }
    },
    /** Whether its countries are least developed ones: {@code ldc}, {@code other}; of those in the list of the catalogue. */
    LDC("ldc") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(
                    listed(catalogue, undertaking),
                    country -> catalogue.countries().isLeastDeveloped(country, day) ? "ldc" : "other");
        }
    },
    /** Whether its countries are Members of the WTO: {@code wto}, {@code other}; of those in the list of the catalogue. */
    WTO("wto") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(
                    listed(catalogue, undertaking),
                    country -> catalogue.countries().isWtoMember(country, day) ? "wto" : "other");
        }
    },
    /** Its nature: use, offer, rule or research; a case that does not say it is a use. */
    NATURE("nature") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return Set.of(undertaking.nature().map(Nature::code).orElse(Nature.Listed.USE.code()));
        }
    };

    /** The key of cases that have none in the dimension. No code can be equal to it. */
    public static final String NONE = "(none)";

    private final String code;

    Dimension(String code) {
        this.code = code;
    }

    /**
     * Returns the dimension as it is written, for example {@code technology}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the dimension with a code.
     *
     * @param code the code
     * @return the dimension, if there is one
     */
    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }

    /**
     * Returns the keys under which a case stands.
     *
     * @param catalogue the catalogue, which knows the technologies, organizations and countries that the case names
     * @param undertaking the case
     * @param day the day as of which memberships of countries are told
     * @return the keys, each once; none if the case has none
     */
    public abstract Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day);

    /** Returns the countries of a case of which the catalogue says anything; of others no status is known. */
    private static List<Code> listed(Catalogue catalogue, Undertaking undertaking) {
        return catalogue.countriesOf(undertaking).stream()
                .filter(country -> catalogue.countries().country(country).isPresent())
                .toList();
    }

    private static <T> Set<String> strings(List<T> values, Function<T, String> text) {
        if (values.size() == 1) {
            return Set.of(text.apply(values.get(0)));
        }
        Set<String> strings = new LinkedHashSet<>();
        values.forEach(value -> strings.add(text.apply(value)));
        return strings;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
