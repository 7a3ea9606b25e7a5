package org.waystage.report.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.Code;
import org.waystage.history.continuity.Correspondence;

/**
 * The radar of a register with its own rings: ordered words of a scheme, none of which is mapped to a stage.
 * The order is the one that the crosswalk states or, in the scheme of radars, that of its rows.
 */
final class WordRings {
    /** The scheme of radars, whose rows are in order from the inside. */
    private static final Code RADAR = Code.of("radar-ring");

    /** The source fields that name the sector of a radar. */
    private static final Set<String> SECTOR = Set.of("quadrant", "sector");

    /** Sectors by name; a group, which the register does not name, has its id. */
    private static final Comparator<Radar.Sector> BY_NAME = Comparator.<Radar.Sector, String>comparing(sector ->
                    sector.group().map(group -> "group:" + group.value()).orElse(sector.word()))
            .thenComparing(sector -> sector.group().isPresent());

    private static final Radar.Sector OTHERS = new Radar.Sector(Optional.empty(), "");

    private final Figures figures;
    private final Code scheme;
    private final List<String> order;

    private WordRings(Figures figures, Code scheme, List<String> order) {
        this.figures = figures;
        this.scheme = scheme;
        this.order = order;
    }

    /** Returns the radar; empty unless more than half of the cases are at words of one such scheme. */
    static Optional<Radar> of(Figures figures) {
        for (Crosswalk crosswalk : figures.catalogue().crosswalks()) {
            List<String> order = order(crosswalk);
            if (!order.isEmpty()) {
                WordRings rings = new WordRings(figures, crosswalk.scheme(), order);
                long at = figures.entries().stream()
                        .filter(entry -> rings.word(entry.state()).isPresent())
                        .count();
                if (2 * at > figures.entries().size()) {
                    return Optional.of(rings.radar());
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the words from the inside; none if a word is mapped to a stage, or there is no order. */
    private static List<String> order(Crosswalk crosswalk) {
        boolean mapped = crosswalk.rows().stream().anyMatch(row -> row.stage().isPresent());
        if (mapped) {
            return List.of();
        } else if (crosswalk.order().isEmpty()) {
            return crosswalk.scheme().equals(RADAR)
                    ? crosswalk.rows().stream()
                            .map(row -> row.word())
                            .filter(word -> !word.isEmpty())
                            .distinct()
                            .toList()
                    : List.of();
        }
        List<String> inwards = new ArrayList<>(crosswalk.order());
        Collections.reverse(inwards);
        return inwards.stream().filter(word -> !word.isEmpty()).distinct().toList();
    }

    /** Returns the word of a state in the scheme, if it has exactly one. */
    private Optional<String> word(EvidencedStage state) {
        Set<String> words = new LinkedHashSet<>();
        state.records().stream()
                .filter(record -> record.stage().isEmpty())
                .flatMap(record -> record.reportedAs().stream())
                .filter(reported -> reported.scheme().equals(scheme))
                .map(reported -> reported.word())
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words.size() == 1 ? Optional.of(words.iterator().next()) : Optional.empty();
    }

    private Radar radar() {
        List<String> rings = new ArrayList<>(order);
        Set<String> others = new TreeSet<>();
        figures.entries().forEach(entry -> word(entry.state()).ifPresent(others::add));
        others.removeAll(order);
        rings.addAll(others);
        Map<Radar.Sector, Integer> sizes = new LinkedHashMap<>();
        figures.entries().stream()
                .filter(entry -> word(entry.state()).isPresent())
                .forEach(entry -> sizes.merge(sector(entry), 1, Integer::sum));
        List<Radar.Sector> sectors = sectors(sizes);
        Map<CaseStudyId, String> before = before();
        List<Radar.Blip> blips = new ArrayList<>();
        for (CaseEntry entry : figures.entries()) {
            word(entry.state()).ifPresent(word -> {
                int ring = rings.indexOf(word);
                int sector = sectors.indexOf(sector(entry));
                blips.add(new Radar.Blip(
                        sector < 0 ? sectors.size() - 1 : sector,
                        ring,
                        Optional.empty(),
                        Optional.of(entry),
                        0,
                        figures.changes()
                                .flatMap(changes -> Optional.ofNullable(
                                                before.get(entry.caseStudy().id()))
                                        .map(old -> rings.contains(old)
                                                ? Radar.Move.between(rings.indexOf(old), ring)
                                                : Optional.<Radar.Move>empty())
                                        .orElse(Optional.of(Radar.Move.NEW)))));
            });
        }
        return new Radar(
                Optional.of(scheme),
                sectors,
                rings,
                blips,
                List.of(),
                figures.changes().isPresent());
    }

    /** Returns the sector that the register names, or else the group of the first technology. */
    private static Radar.Sector sector(CaseEntry entry) {
        return entry.caseStudy().sourceFields().stream()
                .filter(field ->
                        SECTOR.contains(field.field().substring(field.field().lastIndexOf('/') + 1)))
                .map(field -> new Radar.Sector(Optional.empty(), field.value()))
                .findFirst()
                .or(() -> entry.groups().stream().findFirst().map(group -> new Radar.Sector(Optional.of(group), "")))
                .orElse(OTHERS);
    }

    /** Returns the sectors in their order; if there are too many, the largest, and one without a name for the others. */
    private static List<Radar.Sector> sectors(Map<Radar.Sector, Integer> sizes) {
        if (sizes.size() <= Radar.SECTORS) {
            return sizes.keySet().stream().sorted(BY_NAME).toList();
        }
        List<Radar.Sector> kept = new ArrayList<>(sizes.entrySet().stream()
                .sorted(Map.Entry.<Radar.Sector, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey(BY_NAME)))
                .limit(Radar.SECTORS - 1L)
                .map(Map.Entry::getKey)
                .sorted(BY_NAME)
                .toList());
        kept.add(OTHERS);
        return kept;
    }

    /** Returns the words in the earlier edition by the current ids of the cases. */
    private Map<CaseStudyId, String> before() {
        Map<CaseStudyId, String> before = new HashMap<>();
        figures.changes().ifPresent(changes -> {
            Catalogue earlier = changes.earlier();
            for (Correspondence each : changes.continuity().cases()) {
                if (each.in(0).size() == 1) {
                    Optional<String> word = earlier.caseStudy(
                                    CaseStudyId.of(each.in(0).get(0)))
                            .map((CaseStudy old) -> earlier.history(old).current())
                            .flatMap(this::word);
                    word.ifPresent(old -> each.in(1).forEach(id -> before.put(CaseStudyId.of(id), old)));
                }
            }
        });
        return before;
    }
}
