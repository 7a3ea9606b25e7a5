package org.waystage.core.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.value.Code;

/**
 * The countries in the code lists of a catalogue: their names, and their groups as of a day.
 *
 * <p>A view of the code lists {@code countries} (ISO 3166-1 alpha-2 codes) and {@code country-groups}, in which the WCO
 * regions are the codes whose broader code is {@code WCO}. For a country that is not in the list, the methods return
 * {@code false} or empty. They take constant time.
 */
public final class Countries {
    /** The group of Members of the World Customs Organization. */
    public static final Code WCO = Code.of("WCO");

    /** The group of Members of the World Trade Organization. */
    public static final Code WTO = Code.of("WTO");

    /** The group of least developed countries, as listed by the United Nations. */
    public static final Code LDC = Code.of("LDC");

    private final Map<Code, CodeList.Entry> entries = new HashMap<>();
    private final Set<Code> regions = new HashSet<>();

    private Countries(Optional<CodeList> countries, Optional<CodeList> groups) {
        countries.ifPresent(list -> list.codes().forEach(entry -> entries.putIfAbsent(entry.code(), entry)));
        groups.ifPresent(list -> list.codes().stream()
                .filter(entry -> entry.broader().filter(WCO::equals).isPresent())
                .forEach(entry -> regions.add(entry.code())));
    }

    /**
     * Returns a view of two code lists.
     *
     * @param countries the list {@code countries}; if empty, no country is known
     * @param groups the list {@code country-groups}; if empty, no group is a WCO region
     * @return the view
     */
    public static Countries of(Optional<CodeList> countries, Optional<CodeList> groups) {
        return new Countries(countries, groups);
    }

    /**
     * Returns the entry of a country.
     *
     * @param country the code of the country
     * @return the entry, or empty if the list does not have the country
     */
    public Optional<CodeList.Entry> country(Code country) {
        return Optional.ofNullable(entries.get(country));
    }

    /**
     * Returns whether a country belongs to a group on a day.
     *
     * @param country the code of the country
     * @param group the code of the group
     * @param day the day
     * @return {@code true} if one of its memberships in the group is in force on the day, see
     *     {@link CodeList.Membership#holdsOn}
     */
    public boolean isMember(Code country, Code group, LocalDate day) {
        return country(country).stream()
                .flatMap(entry -> entry.memberships().stream())
                .anyMatch(membership -> membership.group().equals(group) && membership.holdsOn(day));
    }

    /**
     * Returns whether a country is a Member of the WTO on a day.
     *
     * @param country the code of the country
     * @param day the day
     * @return {@code true} if it is
     */
    public boolean isWtoMember(Code country, LocalDate day) {
        return isMember(country, WTO, day);
    }

    /**
     * Returns whether a country is a least developed country on a day.
     *
     * @param country the code of the country
     * @param day the day
     * @return {@code true} if it is
     */
    public boolean isLeastDeveloped(Code country, LocalDate day) {
        return isMember(country, LDC, day);
    }

    /**
     * Returns the WCO region of a country on a day.
     *
     * @param country the code of the country
     * @param day the day
     * @return the code of the region, for example {@code ESA}, or empty if there is none
     */
    public Optional<Code> wcoRegion(Code country, LocalDate day) {
        Optional<CodeList.Entry> entry = country(country);
        if (entry.isPresent()) {
            for (CodeList.Membership membership : entry.get().memberships()) {
                if (regions.contains(membership.group()) && membership.holdsOn(day)) {
                    return Optional.of(membership.group());
                }
            }
        }
        return Optional.empty();
    }
}
