package org.waystage.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Code;

/** The newest bundled edition, and what the tests ask it time and again. */
final class Edition {
    static final Catalogue CATALOGUE = Editions.latest();
    static final String LABEL = Editions.available().get(Editions.available().size() - 1);
    /** The day of its issue, for what depends on a day. */
    static final LocalDate ISSUED = CATALOGUE.issued().orElseThrow().earliest();

    private Edition() {}

    static byte[] bytes() {
        String resource = LABEL + ".json";
        try (InputStream in = Editions.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CodeList codeList(String id) {
        return CATALOGUE.codeList(CodeListId.of(id)).orElseThrow();
    }

    /** Returns the codes of a list, in its order. */
    static List<Code> codes(String list) {
        return codeList(list).codes().stream().map(CodeList.Entry::code).toList();
    }

    /** Returns the countries of ISO 3166-1 among those of the edition, in the order of the alphabet. */
    static List<String> isoCountries() {
        TreeSet<String> codes = new TreeSet<>();
        codes("countries").forEach(code -> codes.add(code.value()));
        codes.removeAll(List.of("EU", "XK"));
        return new ArrayList<>(codes);
    }
}
