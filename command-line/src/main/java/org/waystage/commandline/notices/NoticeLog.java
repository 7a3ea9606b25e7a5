package org.waystage.commandline.notices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** The notices about one file. All are counted; for each severity, a limited number is kept. */
public final class NoticeLog {
    /** How many notices of each severity are kept. */
    public static final int MOST = 10_000;

    private final String file;
    private final ValidationProfile profile;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<Severity, Integer> kept = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private final Map<String, Long> ruleCounts = new TreeMap<>();
    private Map<Place.Position, Excerpt> excerpts = Map.of();

    public NoticeLog(String file) {
        this(file, ValidationProfile.none());
    }

    public NoticeLog(String file, ValidationProfile profile) {
        this.file = file;
        this.profile = profile;
    }

    /** Returns the options for reading the file, with the severities of the profile. */
    public ReadOptions options() {
        return ReadOptions.defaults().withProfile(profile);
    }

    /** Returns the file as the user named it. */
    public String file() {
        return file;
    }

    /** Adds the notices of a reader with these {@link #options}. */
    public void add(Reading<?> reading) {
        reading.notices().forEach(this::keep);
        count(Severity.ERROR, reading.counts().errors());
        count(Severity.WARNING, reading.counts().warnings());
        count(Severity.INFO, reading.counts().infos());
        reading.noticeCounts().forEach((rule, count) -> ruleCounts.merge(rule, count, Long::sum));
    }

    public void add(Notice notice) {
        profile.apply(notice).ifPresent(weighed -> {
            keep(weighed);
            count(weighed.severity(), 1);
            ruleCounts.merge(weighed.rule().id(), 1L, Long::sum);
        });
    }

    /** Adds the circles of successive cases, unless the reader has; readers of lines and of outlines do not look for them. */
    public void addCircles(List<List<CaseStudyId>> circles) {
        if (!ruleCounts.containsKey(ModelRules.SUCCESSION_CIRCLE.id())) {
            for (List<CaseStudyId> circle : circles) {
                String cases = circle.stream().map(CaseStudyId::value).collect(Collectors.joining(", "));
                add(Notice.of(ModelRules.SUCCESSION_CIRCLE, Place.of(""), Map.of("cases", cases)));
            }
        }
    }

    /** Counts notices that are not kept. */
    public void count(Severity severity, long more) {
        if (more > 0) {
            counts.merge(severity, more, Long::sum);
        }
    }

    private void keep(Notice notice) {
        if (kept.merge(notice.severity(), 1, Integer::sum) <= MOST) {
            notices.add(notice);
        }
    }

    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the number of notices of each rule, including those not kept, in the order of rule ids. */
    public Map<String, Long> ruleCounts() {
        return Collections.unmodifiableMap(ruleCounts);
    }

    /** Keeps the text around some places. */
    public void excerpts(Map<Place.Position, Excerpt> around) {
        excerpts = around;
    }

    /** Returns the text around a place, if it was fetched; a cell has none. */
    Optional<Excerpt> excerpt(Place place) {
        return place.cell().isPresent() ? Optional.empty() : place.position().map(excerpts::get);
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** Returns the notices that were kept, in the order of the text. */
    public List<Notice> notices() {
        List<Notice> sorted = new ArrayList<>(notices);
        sorted.sort(Comparator.comparing(
                notice -> notice.place().position().orElse(new Place.Position(0, 0)),
                Comparator.comparingLong(Place.Position::line).thenComparingInt(Place.Position::column)));
        return sorted;
    }
}
