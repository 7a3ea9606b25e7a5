package org.waystage.analysis;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.value.Code;

/**
 * A property by which a count groups cases, such as technology, region or kind of adopter.
 *
 * <p>A case may have several keys in a dimension, such as two technologies, and is then counted under each of them. A
 * case without a key is counted under {@link #NONE}. What follows from a country (WCO region, WTO membership, LDC
 * status) is taken as of the day of the count.
 */
public enum Dimension {
    /** The technologies of the case. */
    TECHNOLOGY("technology") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(undertaking.technologies(), TechnologyId::value);
        }
    },
    /** The top concepts of the taxonomy above these technologies, such as the seven groups of the Study Report 2022. */
    GROUP("group") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            List<TechnologyId> technologies = undertaking.technologies();
            if (technologies.size() == 1) {
                return Set.of(root(catalogue, technologies.get(0)));
            }
            Set<String> roots = new LinkedHashSet<>();
            for (TechnologyId technology : technologies) {
                roots.add(root(catalogue, technology));
            }
            return roots;
        }

        private static String root(Catalogue catalogue, TechnologyId technology) {
            List<TechnologyId> chain = catalogue.withBroader(technology);
            return chain.get(chain.size() - 1).value();
        }
    },
    /** The WCO regions of the countries of the case. */
    REGION("region") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            Set<String> regions = new LinkedHashSet<>();
            for (Code country : catalogue.countriesOf(undertaking)) {
                Optional<Code> region = catalogue.countries().wcoRegion(country, day);
                if (region.isPresent()) {
                    regions.add(region.get().value());
                }
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
    /** The kinds of the adopters of the case. */
    KIND("kind") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            Set<String> kinds = new LinkedHashSet<>();
            for (OrganizationId adopter : undertaking.adopters()) {
                Optional<OrganizationKind> kind =
                        catalogue.organization(adopter).flatMap(Organization::kind);
                if (kind.isPresent()) {
                    kinds.add(kind.get().code());
                }
            }
            return kinds;
        }
    },
    /** The Customs processes that the case serves. */
    PROCESS("process") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(undertaking.processes(), Code::value);
        }
    },
    /**
     * Whether a country of the case is a least developed one: {@code ldc} or {@code other}. Counts only countries that
     * the catalogue lists.
     */
    LDC("ldc") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(
                    listed(catalogue, undertaking),
                    country -> catalogue.countries().isLeastDeveloped(country, day) ? "ldc" : "other");
        }
    },
    /**
     * Whether a country of the case is a Member of the WTO: {@code wto} or {@code other}. Counts only countries that
     * the catalogue lists.
     */
    WTO("wto") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return strings(
                    listed(catalogue, undertaking),
                    country -> catalogue.countries().isWtoMember(country, day) ? "wto" : "other");
        }
    },
    /** The nature of the case: use, offer, rule or research. A case that does not state its nature is a use. */
    NATURE("nature") {
        @Override
        public Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day) {
            return Set.of(undertaking.nature().map(Nature::code).orElse(Nature.Listed.USE.code()));
        }
    };

    /** The key of cases that have no key in the dimension. No code is equal to it. */
    public static final String NONE = "(none)";

    private final String code;

    Dimension(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the dimension, for example {@code technology}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the dimension with a code.
     *
     * @param code the code, for example {@code technology}
     * @return the dimension; empty if no dimension has this code
     */
    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }

    /**
     * Returns the dimension with a code, as {@link #of} does, under the name by which Jakarta REST finds a conversion of
     * an enum: {@code ?by=group}.
     *
     * @param code the code, for example {@code technology}
     * @return the dimension
     * @throws IllegalArgumentException if no dimension has this code; the message lists the codes
     */
    public static Dimension fromString(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException(
                "'" + code + "' is not a dimension: expected one of " + Arrays.toString(values())));
    }

    /**
     * Returns the keys under which a case is counted.
     *
     * @param catalogue the catalogue with the technologies, organizations and countries of the case
     * @param undertaking the case
     * @param day the day as of which memberships of countries are taken
     * @return the keys, each once; empty if the case has none
     */
    public abstract Set<String> keys(Catalogue catalogue, Undertaking undertaking, LocalDate day);

    /**
     * Returns the keys that a catalogue lists for this dimension, whether or not a case has them.
     *
     * @param catalogue the catalogue
     * @return the keys in the order of the catalogue, each once; for regions, those of the WCO
     */
    public List<String> keys(Catalogue catalogue) {
        Stream<String> keys = switch (this) {
            case TECHNOLOGY ->
                catalogue.technologies().stream().map(one -> one.id().value());
            case GROUP ->
                catalogue.technologies().stream()
                        .filter(one -> one.broader().isEmpty())
                        .map(one -> one.id().value());
            case REGION ->
                entries(catalogue, "country-groups")
                        .filter(group ->
                                group.broader().filter(Countries.WCO::equals).isPresent())
                        .map(group -> group.code().value());
            case COUNTRY ->
                entries(catalogue, "countries").map(one -> one.code().value());
            case PROCESS ->
                entries(catalogue, "customs-processes").map(one -> one.code().value());
            case KIND -> Arrays.stream(OrganizationKind.Listed.values()).map(OrganizationKind::code);
            case NATURE -> Arrays.stream(Nature.Listed.values()).map(Nature::code);
            case LDC -> Stream.of("ldc", "other");
            case WTO -> Stream.of("wto", "other");
        };
        return keys.distinct().toList();
    }

    private static Stream<CodeList.Entry> entries(Catalogue catalogue, String list) {
        return catalogue.codeList(CodeListId.of(list)).stream().flatMap(codes -> codes.codes().stream());
    }

    /** Returns the countries of a case that the catalogue lists. The status of any other country is unknown. */
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
        for (T value : values) {
            strings.add(text.apply(value));
        }
        return strings;
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
