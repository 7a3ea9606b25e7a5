package org.waystage.report.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waystage.core.value.Code;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/**
 * Other names by which people look for countries: those of CLDR in the languages of the report, and a list of some short and
 * former names. They are searched and never shown.
 */
final class CountryNames {
    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private final List<Words> languages =
            ReportLanguage.ALL.stream().map(Words::new).toList();
    private final Map<Code, List<String>> listed;

    private CountryNames(Map<Code, List<String>> listed) {
        this.listed = listed;
    }

    /** Reads the list: a code of ISO 3166-1 on each line, and after {@code =} names with a semicolon between them. */
    static CountryNames read() {
        Map<Code, List<String>> listed = new HashMap<>();
        try (InputStream in = CountryNames.class.getResourceAsStream("country-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("country-names.txt is missing");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] parts = line.split(" = ", 2);
                    listed.put(Code.of(parts[0]), Arrays.asList(parts[1].split("; ", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CountryNames(listed);
    }

    /** Returns other names of a country. */
    List<String> names(Code country) {
        Set<String> names = new LinkedHashSet<>();
        languages.forEach(words -> words.country(country.value()).ifPresent(names::add));
        names.addAll(listed.getOrDefault(country, List.of()));
        return List.copyOf(names);
    }

    /** Returns other names of a country, and its codes of two and three letters. */
    List<String> of(Code country) {
        List<String> names = new ArrayList<>(names(country));
        names.add(country.value());
        if (ISO.contains(country.value())) {
            names.add(new Locale.Builder().setRegion(country.value()).build().getISO3Country());
        }
        return names;
    }
}
