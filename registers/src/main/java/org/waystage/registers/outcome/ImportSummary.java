package org.waystage.registers.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.value.PartialDate;

/**
 * What came of reading a register, in numbers; {@code read} is always {@code imported} and {@code skipped} together.
 *
 * <p>It counts records, not adoption: each case that was imported stands in it, whatever its nature and whether or not it went on
 * in another. What is adopted is counted of the imported catalogue.
 *
 * @param profile the id of the profile
 * @param version its version
 * @param edition the label of the edition; absent if it was not recognised
 * @param issued when it was issued
 * @param digest the SHA-256 digest of the file, in hexadecimal
 * @param encoding the encoding in which it was read; absent if there was none
 * @param read how many records were read
 * @param imported how many became a case
 * @param skipped how many did not
 * @param stages how many imported cases, of whatever nature, are at which stage at the issue date, by code, along the ladder
 * @param unmapped how many cases have a word that no rung is known for
 * @param notYet of how many cases nothing is recorded at the issue date
 * @param corrections how many steps of the ledger corrected something, by rule, in the order in which they were met
 * @param withheld how many cells are withheld, as a whole or in part, those of skipped records included
 * @param customsByBody how many cases belong to a Customs administration
 * @param customsByWord how many others are about Customs
 * @param notices what was noticed; of each rule at most 1,000
 * @param noticeCounts how much was noticed, by the id of the rule
 */
public record ImportSummary(
        String profile,
        String version,
        Optional<String> edition,
        Optional<PartialDate> issued,
        String digest,
        Optional<String> encoding,
        long read,
        long imported,
        long skipped,
        Map<String, Long> stages,
        long unmapped,
        long notYet,
        Map<String, Long> corrections,
        long withheld,
        long customsByBody,
        long customsByWord,
        List<Notice> notices,
        Map<String, Long> noticeCounts) {
    /** Checks the parts and keeps immutable copies. */
    public ImportSummary {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(encoding, "encoding");
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
        notices = List.copyOf(notices);
        noticeCounts = Collections.unmodifiableMap(new LinkedHashMap<>(noticeCounts));
    }

    /**
     * Returns how many steps of the ledger corrected something.
     *
     * @return the number
     */
    public long corrected() {
        return corrections.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Tells whether the file as a whole was not read as it should, such as one that is cut off.
     *
     * @return whether there is an error among the notices
     */
    public boolean hasErrors() {
        return notices.stream().anyMatch(notice -> notice.severity() == Severity.ERROR);
    }
}
