package org.waystage.registers;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.registers.outcome.ImportSummary;

/** The second of two passes over a register in parts; see {@link PartedImport}. */
public final class CountedImport {
    private final @Nullable ImportRun run;
    private final @Nullable ImportPass whole;
    private final @Nullable Catalogue head;
    private final Sent sent;

    /** The data that other machines need. */
    private record Sent(PartPlan plan, ArrayList<PartFound> found, ArrayList<long[]> sharedKeys)
            implements Serializable {}

    private CountedImport(@Nullable ImportRun run, @Nullable ImportPass whole, @Nullable Catalogue head, Sent sent) {
        this.run = run;
        this.whole = whole;
        this.head = head;
        this.sent = sent;
    }

    static CountedImport of(ImportRun run, ImportPass whole, Catalogue head, PartPlan plan, List<PartFound> found) {
        return new CountedImport(
                run, whole, head, new Sent(plan, PartFound.once(found), new ArrayList<>(PartFound.shared(found))));
    }

    /**
     * Returns the catalogue without its cases.
     *
     * @return the head, as a sink receives it before the first case
     * @throws IllegalStateException if this import was received
     */
    public Catalogue head() {
        if (head == null) {
            throw received();
        }
        return head;
    }

    /**
     * Returns this import for other machines.
     *
     * @return bytes for {@link #received(byte[])}
     */
    public byte[] sent() {
        return PartPlan.bytes(sent);
    }

    /**
     * Returns an import that another machine sent.
     *
     * @param sent the result of {@link #sent} on that machine
     * @return the import, which delivers parts and does nothing else
     * @throws IllegalArgumentException if the bytes are not such a result
     */
    public static CountedImport received(byte[] sent) {
        return new CountedImport(null, null, null, PartPlan.read(Sent.class, sent));
    }

    private static IllegalStateException received() {
        return new IllegalStateException("only where the register was opened");
    }

    /**
     * Reads the records of a part again and delivers them. May be called by several threads.
     *
     * @param input the register file, the same on each machine
     * @param part the number of the part, from 0
     * @param sink receives everything except the head
     * @return the other results, for {@link #summary}
     * @throws IOException if the bytes of the file cannot be read, or if the sink fails
     */
    public byte[] deliver(RegisterInput input, int part, RegisterImporter.Sink sink) throws IOException {
        ImportPass pass = sent.plan.open(input);
        pass.takeOver(sent.found);
        return PartPlan.bytes(pass.deliver(
                sent.found, sent.sharedKeys, part, sent.plan.parts().get(part), sink));
    }

    /**
     * Returns the numbers and notices. Call this once.
     *
     * <p>They are those of {@link RegisterImporter#stream}, with one exception: if a single part has more than 1,000 different values that
     * a rule counts, the number of its notices may be higher.
     *
     * @param delivered the results of {@link #deliver}, in the order of the parts
     * @return the numbers and the notices
     * @throws IllegalArgumentException if the results are not as many as the parts
     * @throws IllegalStateException if this import was received
     */
    public ImportSummary summary(List<byte[]> delivered) {
        if (run == null || whole == null) {
            throw received();
        }
        sent.plan.checkNumber(delivered);
        Map<Long, String> firstKeys = new HashMap<>();
        for (byte[] bytes : delivered) {
            PartDelivered part = PartPlan.read(PartDelivered.class, bytes);
            part.firstKeys().forEach(firstKeys::putIfAbsent);
            whole.takeOver(part, firstKeys);
        }
        whole.reportColumns();
        return run.summary(whole);
    }
}
