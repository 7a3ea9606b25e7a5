package org.waystage.commandline.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wrapping;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.validation.ValidationProfile;

/** How notices are written. */
public enum NoticeFormat {
    TEXT,
    JSON,
    SARIF;

    /**
     * Returns the places whose text is shown.
     *
     * @param all whether to show all notices, or the first few of each rule
     */
    public List<Place.Position> shownPlaces(NoticeLog log, boolean all) {
        return switch (this) {
            case TEXT ->
                RuleGroup.of(log, all).stream()
                        .flatMap(group -> group.places().stream())
                        .toList();
            case SARIF ->
                log.notices().stream()
                        .map(Notice::place)
                        .filter(place -> place.cell().isEmpty())
                        .flatMap(place -> place.position().stream())
                        .toList();
            case JSON -> List.of();
        };
    }

    /**
     * Writes the notices of some files.
     *
     * @param skipped the files found in folders that are not catalogues
     * @param profile names the rules that are switched off
     * @param all whether to show all notices as text, or the first few of each rule
     */
    public void write(
            List<NoticeLog> logs,
            List<String> skipped,
            ValidationProfile profile,
            boolean all,
            OutputStream out,
            String language)
            throws IOException {
        switch (this) {
            case TEXT -> {
                List<String> lines = new ArrayList<>(new NoticeText(language, all).lines(logs));
                if (!profile.skipped().isEmpty()) {
                    lines.addAll(Wrapping.message(
                            Phrase.RULES_SKIPPED.in(language, profile.id(), String.join(", ", profile.skipped()))));
                }
                for (String line : lines) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            case JSON -> NoticeJson.write(logs, skipped, profile, out, language);
            case SARIF -> SarifLog.write(logs, profile, out, language);
        }
    }
}
