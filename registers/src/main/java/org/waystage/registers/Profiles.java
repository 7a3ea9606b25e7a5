package org.waystage.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.notice.Place;
import org.waystage.json.reading.Reading;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.reading.ProfileFaults;
import org.waystage.registers.internal.profile.reading.ProfileReader;

/** Provides the bundled profiles, and reads others. */
public final class Profiles {
    /** The largest size of a profile, in bytes. */
    private static final long LONGEST = 10_000_000;

    private Profiles() {}

    /**
     * Returns the ids of the bundled profiles.
     *
     * @return the ids, in alphabetical order
     */
    public static List<String> available() {
        return resource("profiles/index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .sorted()
                .toList();
    }

    /**
     * Returns a bundled profile.
     *
     * @param id the id of the profile, such as {@code us-omb-2024}
     * @return the profile
     * @throws IllegalArgumentException if there is no profile with this id; the message lists the ids
     */
    public static Profile bundled(String id) {
        return read(bundledText(id).getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /**
     * Returns the text of a bundled profile.
     *
     * @param id the id of the profile, such as {@code us-omb-2024}
     * @return the JSON text
     * @throws IllegalArgumentException if there is no profile with this id; the message lists the ids
     */
    public static String bundledText(String id) {
        List<String> available = available();
        if (!available.contains(id)) {
            throw new IllegalArgumentException(
                    "there is no bundled profile '" + id + "'; there are: " + String.join(", ", available));
        }
        return resource("profiles/" + id + ".json");
    }

    /**
     * Reads a profile.
     *
     * @param json the JSON text of the profile, in UTF-8
     * @return the profile, absent if there is an error, and all faults, each with its place
     */
    public static Reading<Profile> read(byte[] json) {
        return profile(ProfileReader.read(json), json);
    }

    /**
     * Reads a profile from a file.
     *
     * @param file the JSON file, in UTF-8
     * @return the profile, absent if there is an error, and all faults, each with its place
     * @throws IOException if the file cannot be read
     */
    public static Reading<Profile> read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            ProfileFaults faults = new ProfileFaults();
            faults.syntax(
                    new Place("", Optional.of(new Place.Position(1, 1))),
                    "the file is longer than " + LONGEST + " bytes");
            return profile(ProfileReader.reading(Optional.empty(), faults), new byte[0]);
        }
        return read(Files.readAllBytes(file));
    }

    private static Reading<Profile> profile(Reading<ProfileParts> read, byte[] json) {
        return new Reading<>(
                read.value().map(parts -> new Profile(parts, json)),
                read.notices(),
                read.counts(),
                read.noticeCounts());
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of profiles, {@code urn:waystage:schema:profile:1.0}. Conditions that a
     * schema cannot express, such as that a column exists, are checked when a profile is read.
     *
     * @return the JSON text
     */
    public static String schema() {
        return resource("schema/profile-1.0.json");
    }

    /**
     * Returns a small, valid profile with comments, from which to start a new one.
     *
     * @return the JSON text
     */
    public static String template() {
        return resource("profiles/template.json");
    }

    private static String resource(String name) {
        try (InputStream in = Profiles.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
