package org.waystage.registers.internal.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.waystage.core.notice.Notice;
import org.waystage.json.reading.Reading;
import org.waystage.registers.Profile;
import org.waystage.registers.Profiles;
import org.waystage.registers.internal.profile.reading.ProfileReader;

/** The small profiles that tests read, and what is expected of each. */
public final class ProfileDocuments {
    private static final String FAMILY = "register-profile-";

    private ProfileDocuments() {}

    /**
     * What is expected of a profile.
     *
     * @param verdict {@code valid}, {@code invalid}, or {@code reader} where the schema alone sees no fault
     * @param faults rules and pointers, in the order of the text
     */
    record Expected(String name, String verdict, List<String> faults) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Expected> expected() {
        return text("expected.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Expected(
                        cells[0],
                        cells[1],
                        Arrays.stream(cells[2].split(";"))
                                .map(String::strip)
                                .filter(fault -> !fault.isEmpty())
                                .toList()))
                .toList();
    }

    public static String text(String name) {
        try (InputStream in = ProfileDocuments.class.getResourceAsStream("profiles/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Reading<Profile> read(String json) {
        return Profiles.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the small table profile with a text in it replaced. */
    public static String smallWith(String old, String changed) {
        String small = text("valid-table.json");
        if (!small.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return small.replace(old, changed);
    }

    public static ProfileParts partsOf(String json) {
        return ProfileReader.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    public static ProfileParts parts(String name) {
        return partsOf(text(name));
    }

    /** Returns rule and pointer of a notice, as they are written in the table of what is expected. */
    public static String brief(Notice notice) {
        return (notice.rule().id().substring(FAMILY.length()) + " "
                        + notice.place().pointer())
                .strip();
    }
}
