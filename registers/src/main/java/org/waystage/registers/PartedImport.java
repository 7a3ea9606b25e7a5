package org.waystage.registers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.registers.internal.file.TablePart;
import org.waystage.registers.outcome.ImportSummary;

/**
 * The first of two passes over a register in parts, on several threads or machines. The result is the same as on one.
 *
 * <pre>{@code
 * PartedImport first = PartedImport.of(importer, input, 1 << 26);
 * // on any machine: first = PartedImport.received(bytes), for bytes of first.sent()
 * List<byte[]> found = for each part: first.count(input, part)
 * CountedImport second = first.counted(input, found);
 * // on any machine: second = CountedImport.received(bytes), for bytes of second.sent()
 * List<byte[]> delivered = for each part: second.deliver(input, part, sink)
 * ImportSummary summary = second.summary(delivered);
 * }</pre>
 *
 * <p>The sinks of all parts, in their order, receive what {@link RegisterImporter#stream} passes to one sink. A table is divided at
 * the beginning of a record; JSON and YAML are one part. Bytes that are sent can be read only by the same release.
 *
 * <p>Memory is needed for 24 bytes for each record where {@link #counted} is called, and everywhere for the organizations and for the
 * keys that several records share. Not thread-safe, except {@link #count}.
 */
public final class PartedImport {
    private final @Nullable ImportRun run;
    private final @Nullable ImportPass pass;
    private final @Nullable PartPlan plan;

    private PartedImport(@Nullable ImportRun run, @Nullable ImportPass pass, @Nullable PartPlan plan) {
        this.run = run;
        this.pass = pass;
        this.plan = plan;
    }

    /**
     * Opens a register. It is read from start to end to find its digest, its encoding, and where its parts begin.
     *
     * @param importer the importer
     * @param input the register file
     * @param characters the number of characters after which a part ends, at the end of a record
     * @return the import
     * @throws IOException if the bytes of the file cannot be read
     * @throws IllegalArgumentException if the number is not positive
     */
    public static PartedImport of(RegisterImporter importer, RegisterInput input, long characters) throws IOException {
        if (characters < 1) {
            throw new IllegalArgumentException("a part has at least one character, not " + characters);
        }
        ImportRun run = importer.run();
        Optional<ImportPass> started = run.start(input);
        if (started.isEmpty()) {
            return new PartedImport(run, null, null);
        }
        ImportPass pass = started.get();
        List<TablePart> parts = pass.register().parts(characters);
        return new PartedImport(run, pass, importer.plan(pass, parts));
    }

    /**
     * Returns the result for a register that cannot be read at all and therefore has no parts.
     *
     * @return the notices, with no numbers; absent if the register can be read
     */
    public Optional<ImportSummary> refused() {
        return run == null || plan != null ? Optional.empty() : Optional.of(run.refused());
    }

    /**
     * Returns the number of parts.
     *
     * @return the number; 0 if the register is {@linkplain #refused refused}
     */
    public int parts() {
        return plan == null ? 0 : plan.parts().size();
    }

    /**
     * Returns this import for other machines.
     *
     * @return bytes for {@link #received}
     * @throws IllegalStateException if the register is refused
     */
    public byte[] sent() {
        return PartPlan.bytes(plan());
    }

    /**
     * Returns an import that another machine sent.
     *
     * @param sent the result of {@link #sent} on that machine
     * @return the import, which counts parts and does nothing else
     * @throws IllegalArgumentException if the bytes are not such a result
     */
    public static PartedImport received(byte[] sent) {
        return new PartedImport(null, null, PartPlan.read(PartPlan.class, sent));
    }

    private PartPlan plan() {
        if (plan == null) {
            throw new IllegalStateException("the register cannot be read; refused() says why");
        }
        return plan;
    }

    /**
     * Reads the records of a part for the first time.
     *
     * @param input the register file, the same on each machine
     * @param part the number of the part, from 0
     * @return the findings, for {@link #counted}
     * @throws IOException if the bytes of the file cannot be read
     * @throws IllegalStateException if the register is refused
     */
    public byte[] count(RegisterInput input, int part) throws IOException {
        return PartPlan.bytes(plan().open(input).count(plan().parts().get(part)));
    }

    /**
     * Combines the findings of all parts.
     *
     * <p>Each part is counted without those before it. If that might change the result, for example if the same body is a Customs
     * administration in one part and not in another, all parts are counted again here, one after the other.
     *
     * @param input the register file
     * @param found the findings, in the order of the parts
     * @return the second pass
     * @throws IOException if the bytes of the file cannot be read
     * @throws IllegalArgumentException if the findings are not as many as the parts
     * @throws IllegalStateException if the register is refused, or if this import was received
     */
    public CountedImport counted(RegisterInput input, List<byte[]> found) throws IOException {
        plan().checkNumber(found);
        if (run == null || pass == null) {
            throw new IllegalStateException("only where the register was opened");
        }
        List<PartFound> parts = new ArrayList<>();
        found.forEach(bytes -> parts.add(PartPlan.read(PartFound.class, bytes)));
        ImportPass whole = pass;
        if (!whole.takeOver(parts)) {
            parts.clear();
            ImportPass again = run.pass(pass.register(), pass.edition());
            for (TablePart part : plan().parts()) {
                parts.add(again.count(part));
            }
            whole = run.pass(pass.register(), pass.edition());
            whole.takeOver(parts);
        }
        Catalogue head = run.head(whole);
        return CountedImport.of(run, whole, head, plan(), parts);
    }
}
