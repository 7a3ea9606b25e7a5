package org.waystage.core.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.value.Code;

/**
 * What the code lists of a catalogue say about countries: their names, and their groups as of a day.
 *
 * <p>A view of the code list {@code countries} (ISO 3166-1 alpha-2 codes) and of {@code country-groups}, in which the WCO
 * regions are the codes whose broader code is {@code WCO}. Questions about a country that the list does not have are
 * answered no, and take constant time.
 */
public final class Countries {
    /** The group of the Members of the World Customs Organization. */
    public static final Code WCO = Code.of("WCO");

    /** The group of the Members of the World Trade Organization. */
    public static final Code WTO = Code.of("WTO");

    /** The group of the least developed countries, as the United Nations list them. */
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
     * Returns the view of two code lists.
     *
     * @param countries the list {@code countries}; where absent, no country is known
     * @param groups the list {@code country-groups}; where absent, no group is a WCO region
     * @return the view
     */
    public static Countries of(Optional<CodeList> countries, Optional<CodeList> groups) {
        return new Countries(countries, groups);
    }

    /**
     * Returns the entry of a country.
     *
     * @param country its code
     * @return the entry, if the list has it
     */
    public Optional<CodeList.Entry> country(Code country) {
        return Optional.ofNullable(entries.get(country));
    }

    /**
     * Tells whether a country belongs to a group on a day.
     *
     * @param country the country
     * @param group the group
     * @param day the day
     * @return whether one of its memberships of the group holds, see {@link CodeList.Membership#holdsOn}
     */
    public boolean isMember(Code country, Code group, LocalDate day) {
        return country(country).stream()
                .flatMap(entry -> entry.memberships().stream())
                .anyMatch(membership -> membership.group().equals(group) && membership.holdsOn(day));
    }

    /**
     * Tells whether a country is a Member of the WTO on a day.
     *
     * @param country the country
     * @param day the day
     * @return whether it is
     */
    public boolean isWtoMember(Code country, LocalDate day) {
        return isMember(country, WTO, day);
    }

    /**
     * Tells whether a country is a least developed one on a day.
     *
     * @param country the country
     * @param day the day
     * @return whether it is
     */
    public boolean isLeastDeveloped(Code country, LocalDate day) {
        return isMember(country, LDC, day);
    }

    /**
     * Returns the WCO region of a country on a day.
     *
     * @param country the country
     * @param day the day
     * @return the code of the region, such as {@code ESA}
     */
    public Optional<Code> wcoRegion(Code country, LocalDate day) {
        return country(country).stream()
                .flatMap(entry -> entry.memberships().stream())
                .filter(membership -> regions.contains(membership.group()) && membership.holdsOn(day))
                .map(CodeList.Membership::group)
                .findFirst();
    }
}
