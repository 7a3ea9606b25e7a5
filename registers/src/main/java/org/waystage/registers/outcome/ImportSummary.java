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
 * The numbers and notices of an import; {@code read} is always the sum of {@code imported} and {@code skipped}.
 *
 * <p>The numbers count records, not adoption: every imported case counts, whatever its nature and whether or not it
 * was continued by another case. To count adoption, use the imported catalogue.
 *
 * @param profile the id of the profile
 * @param version the version of the profile
 * @param edition the label of the edition; absent if it was not recognized
 * @param issued the issue date of the edition
 * @param digest the SHA-256 digest of the file, in hexadecimal
 * @param encoding the encoding in which the file was read; absent if there was none
 * @param read the number of records read
 * @param imported the number of records that became a case
 * @param skipped the number of records that did not
 * @param stages the number of imported cases of any nature at each stage at the issue date, by code, in the order of
 *     the ladder
 * @param unmapped the number of cases whose word has no known stage
 * @param notYet the number of cases without a record at the issue date
 * @param corrections the number of corrections in the ledger by rule, in the order in which the rules were first
 *     applied
 * @param withheld the number of cells withheld in whole or in part, including those of skipped records
 * @param customsByBody the number of cases that belong to a Customs administration
 * @param customsByWord the number of other cases that are about Customs
 * @param notices the notices, at most 1,000 for each rule
 * @param noticeCounts the number of notices, by the id of the rule
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
    /** Checks the components and makes immutable copies. */
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
     * Returns the number of corrections in the ledger.
     *
     * @return the number of corrections
     */
    public long corrected() {
        return corrections.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns whether the file as a whole could not be read properly, for example because it is truncated.
     *
     * @return whether there is an error among the notices
     */
    public boolean hasErrors() {
        return notices.stream().anyMatch(notice -> notice.severity() == Severity.ERROR);
    }
}
