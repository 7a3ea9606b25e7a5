package org.waystage.report.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of countries in a language that a catalogue does not have, from CLDR, which comes with Java. */
final class Countries {
    /** The countries that CLDR names, except some for which the WCO has other names: no name is invented for these. */
    private static final Set<String> NAMED = Stream.of(Locale.getISOCountries())
            .filter(code -> !Set.of("FK", "HK", "MO", "PS", "TW").contains(code))
            .collect(Collectors.toUnmodifiableSet());

    /** The only English name that differs between releases of Java, as in the later ones. */
    private static final Map<String, String> ENGLISH = Map.of("TR", "Türkiye");

    private final Locale locale;
    private final Map<String, Optional<String>> names = new ConcurrentHashMap<>();

    Countries(Locale locale) {
        this.locale = locale;
    }

    /** Returns the name of a country by its code of ISO 3166-1, if it has one here. */
    Optional<String> name(String code) {
        return names.computeIfAbsent(code, this::find);
    }

    private Optional<String> find(String code) {
        if (!NAMED.contains(code)) {
            return Optional.empty();
        }
        String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
        boolean english = locale.getLanguage().equals(ReportLanguage.ENGLISH.tag());
        return Optional.of(english ? ENGLISH.getOrDefault(code, name) : name);
    }
}
