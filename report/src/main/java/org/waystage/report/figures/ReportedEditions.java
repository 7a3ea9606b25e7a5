package org.waystage.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.redaction.Redacted;
import org.waystage.core.redaction.Redaction;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.difference.Difference;

/**
 * The editions of a report, not yet cut.
 *
 * @param catalogue the edition to report on
 * @param earlier the edition to compare it with
 * @param redaction cuts both for the audience of the report
 * @param accepted whether someone has reviewed what the cut leaves in doubt
 */
public record ReportedEditions(
        Catalogue catalogue, Optional<Catalogue> earlier, Optional<Redaction> redaction, boolean accepted) {
    /** Returns an edition to report on as a whole. */
    public static ReportedEditions of(Catalogue catalogue) {
        return new ReportedEditions(catalogue, Optional.empty(), Optional.empty(), false);
    }

    public ReportedEditions since(Catalogue edition) {
        return new ReportedEditions(catalogue, Optional.of(edition), redaction, accepted);
    }

    public ReportedEditions cutBy(Redaction chosen) {
        return new ReportedEditions(catalogue, earlier, Optional.of(chosen), accepted);
    }

    public ReportedEditions acceptingDoubts() {
        return new ReportedEditions(catalogue, earlier, redaction, true);
    }

    /**
     * Returns the figures for what the audience may see.
     *
     * @throws IllegalArgumentException if the cut leaves anything in doubt that nobody has accepted
     */
    public Figures figures() {
        return redaction
                .map(this::cut)
                .orElseGet(() -> new Figures(
                        catalogue, earlier.map(edition -> new Changes(edition, catalogue, Optional.empty()))));
    }

    private Figures cut(Redaction chosen) {
        List<String> doubts = new ArrayList<>();
        Redacted later = chosen.apply(catalogue);
        note(doubts, catalogue, later);
        Optional<Redacted> before =
                earlier.map(edition -> new Hindsight(chosen, catalogue, later.catalogue()).cut(edition));
        before.ifPresent(cut -> note(doubts, earlier.orElseThrow(), cut));
        if (!accepted && !doubts.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", doubts));
        }
        return new Figures(
                later.catalogue(),
                before.map(cut ->
                        new Changes(cut.catalogue(), later.catalogue(), Optional.of(whole(earlier.orElseThrow())))));
    }

    /** Returns what differs between the two editions before they are cut. */
    private Difference whole(Catalogue before) {
        return Difference.between(
                before, catalogue, Continuity.between(before, catalogue).pairing());
    }

    private static void note(List<String> doubts, Catalogue edition, Redacted cut) {
        List<Notice> notices = cut.report().doubts();
        if (!notices.isEmpty()) {
            String name =
                    edition.id() + edition.edition().map(label -> " " + label).orElse("");
            List<String> rules =
                    notices.stream().map(doubt -> doubt.rule().id()).distinct().toList();
            doubts.add("the cut of '" + name + "' leaves doubts: " + String.join(", ", rules));
        }
    }
}
