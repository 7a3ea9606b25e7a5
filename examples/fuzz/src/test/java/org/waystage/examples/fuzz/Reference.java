package org.waystage.examples.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.registers.Profiles;
import org.waystage.registers.internal.profile.Profile;

/** The small catalogue and the profile that registers are read by here. */
final class Reference {
    static final Catalogue CATALOGUE =
            new CatalogueReader().read(resource("reference.json")).orElseThrow();
    static final Profile PROFILE =
            Profiles.read(resource("register.profile.json")).orElseThrow();

    private Reference() {}

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
