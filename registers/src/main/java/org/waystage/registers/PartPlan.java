package org.waystage.registers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.file.TablePart;
import org.waystage.registers.internal.mapping.EditionFinder;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.shared.NoticeBook;

/**
 * Everything that another machine needs to read a part of a register, in a form that can be sent.
 *
 * @param profile the text of the profile
 * @param reference the head of the catalogue with the taxonomy, as a line
 * @param customsOnly whether only entries of or about Customs are wanted
 * @param charset the encoding
 * @param markLength the length of the byte order mark
 * @param digest the digest of the file
 * @param label the label of the edition
 * @param issued its issue date
 * @param readAs the label of the edition in the profile; empty if there is none
 * @param parts the parts
 */
@SuppressWarnings("ArrayRecordComponent") // sent, and never compared
record PartPlan(
        byte[] profile,
        byte[] reference,
        boolean customsOnly,
        String charset,
        int markLength,
        String digest,
        String label,
        String issued,
        String readAs,
        ArrayList<TablePart> parts)
        implements Serializable {
    static PartPlan of(
            Profile profile, Catalogue reference, boolean customsOnly, ImportPass pass, List<TablePart> parts)
            throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        CaseStudyLinesWriter.over(head, reference);
        OpenedRegister register = pass.register();
        return new PartPlan(
                profile.json(),
                head.toByteArray(),
                customsOnly,
                register.encoding().name(),
                register.markLength(),
                register.digest(),
                pass.edition().label(),
                pass.edition().issued().toString(),
                pass.edition().readAs().orElse(""),
                new ArrayList<>(parts));
    }

    /** Opens the register on this machine. */
    ImportPass open(RegisterInput input) throws IOException {
        ProfileParts parts = Profiles.read(profile).orElseThrow().parts();
        Catalogue catalogue;
        try (CaseStudyLines lines = CaseStudyLines.over(
                new ByteArrayInputStream(reference), ReadOptions.defaults().unchecked())) {
            catalogue = lines.head().orElseThrow();
        }
        EditionFinder.Edition edition = new EditionFinder.Edition(
                label,
                PartialDate.parse(issued),
                Optional.empty(),
                Optional.of(readAs).filter(text -> !text.isEmpty()));
        OpenedRegister register =
                OpenedRegister.reopen(input.bytes(), parts, Charset.forName(charset), markLength, digest);
        return new ImportPass(parts, catalogue, customsOnly, false, register, edition, new NoticeBook());
    }

    /** Checks that there is a result for each part; otherwise records would be missing without a word. */
    void checkNumber(List<byte[]> results) {
        if (results.size() != parts.size()) {
            throw new IllegalArgumentException(
                    "the results must be as many as the parts, " + parts.size() + ", not " + results.size());
        }
    }

    static byte[] bytes(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns what was passed to {@link #bytes}. */
    static <T> T read(Class<T> type, byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return type.cast(in.readObject());
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            throw new IllegalArgumentException("not what the same release has sent: " + e.getMessage(), e);
        }
    }
}
