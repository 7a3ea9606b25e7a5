package org.waystage.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.analysis.structure.TechnologyReach;
import org.waystage.core.Catalogue;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;

/**
 * Technologies, or the entries of a register with its own rings, by sector and ring; independent of language. A group is
 * placed only if no narrower technology of it is.
 *
 * @param scheme the scheme of the register whose words are the rings; empty if they are phases
 * @param sectors the sectors, clockwise
 * @param rings the codes of the phases, or the words, from the inside
 * @param blips the technologies or entries that are placed
 * @param apart the technologies that no ring has
 * @param compared whether moves since an earlier edition are known
 */
public record Radar(
        Optional<Code> scheme,
        List<Sector> sectors,
        List<String> rings,
        List<Blip> blips,
        List<TechnologyId> apart,
        boolean compared) {
    /** The age up to which a body counts as recently seen. */
    public static final int YEARS = EvidenceAge.SILENT;

    /** The number of bodies that a ring needs. */
    public static final int BODIES = 2;

    /** The largest number of sectors; those beyond share the last. */
    static final int SECTORS = 12;

    private static final List<Phase> PHASES = List.of(Phase.OPERATION, Phase.TRIAL, Phase.PREPARATION);

    /** How a blip compares with the earlier edition. */
    public enum Move {
        NEW,
        FURTHER,
        BACK;

        /** Returns the word used in message keys and style classes. */
        public String code() {
            return switch (this) {
                case NEW -> "new";
                case FURTHER -> "further";
                case BACK -> "back";
            };
        }

        /** Returns the move from one ring to another, counted from the inside; empty if they are the same. */
        static Optional<Move> between(int before, int after) {
            return before == after ? Optional.empty() : Optional.of(after < before ? FURTHER : BACK);
        }
    }

    /**
     * A sector.
     *
     * @param group the group of technologies; empty if the register names the sectors
     * @param word the word of the register; empty if this is a group, or the sector of the others
     */
    public record Sector(Optional<TechnologyId> group, String word) {}

    /**
     * A technology or an entry.
     *
     * @param technology the technology; empty if this is an entry
     * @param entry the entry; empty if this is a technology
     * @param bodies for a technology, the number of bodies that have come this far
     */
    public record Blip(
            int sector,
            int ring,
            Optional<TechnologyId> technology,
            Optional<CaseEntry> entry,
            long bodies,
            Optional<Move> move) {}

    public Radar {
        sectors = List.copyOf(sectors);
        rings = List.copyOf(rings);
        blips = List.copyOf(blips);
        apart = List.copyOf(apart);
    }

    static Radar of(Figures figures) {
        return WordRings.of(figures).orElseGet(() -> ofPhases(figures));
    }

    private static Radar ofPhases(Figures figures) {
        TechnologyReach reach = reach(figures.catalogue(), figures);
        Optional<TechnologyReach> earlier = figures.changes().map(changes -> reach(changes.earlier(), figures));
        Map<TechnologyId, Optional<Phase>> before = new HashMap<>();
        earlier.ifPresent(
                edition -> edition.technologies().forEach(each -> before.put(each.technology(), each.phase())));
        Set<TechnologyId> undivided =
                earlier.map(edition -> undivided(figures, edition)).orElse(Set.of());
        List<TechnologyId> groups = groups(figures, reach);
        List<Sector> sectors = new ArrayList<>(groups.stream()
                .limit(groups.size() > SECTORS ? SECTORS - 1 : SECTORS)
                .map(group -> new Sector(Optional.of(group), ""))
                .toList());
        if (groups.size() > SECTORS) {
            sectors.add(new Sector(Optional.empty(), ""));
        }
        List<Blip> blips = new ArrayList<>();
        List<TechnologyId> apart = new ArrayList<>();
        Set<TechnologyId> named = groupsOfNarrower(figures, reach);
        for (TechnologyReach.Entry each : reach.technologies()) {
            if (each.phase().isPresent() && named.contains(each.technology())) {
                continue;
            }
            if (each.phase().isEmpty()) {
                apart.add(each.technology());
                continue;
            }
            int ring = PHASES.indexOf(each.phase().get());
            blips.add(new Blip(
                    Math.min(groups.indexOf(figures.group(each.technology())), sectors.size() - 1),
                    ring,
                    Optional.of(each.technology()),
                    Optional.empty(),
                    Objects.requireNonNull(each.bodies().get(each.phase().get())),
                    earlier.flatMap(edition -> before.getOrDefault(each.technology(), Optional.empty())
                            .map(phase -> Move.between(PHASES.indexOf(phase), ring))
                            .orElse(
                                    undivided.contains(figures.group(each.technology()))
                                            ? Optional.empty()
                                            : Optional.of(Move.NEW)))));
        }
        return new Radar(
                Optional.empty(),
                sectors,
                PHASES.stream().map(Phase::code).toList(),
                blips,
                apart,
                blips.stream()
                        .flatMap(blip -> blip.technology().stream())
                        .anyMatch(technology -> before.getOrDefault(technology, Optional.empty())
                                .isPresent()));
    }

    /**
     * Returns the groups that an edition placed as a whole: it does not show which of their narrower technologies were in use then.
     */
    private static Set<TechnologyId> undivided(Figures figures, TechnologyReach edition) {
        Set<TechnologyId> divided = groupsOfNarrower(figures, edition);
        return edition.technologies().stream()
                .filter(each -> each.phase().isPresent())
                .map(each -> figures.group(each.technology()))
                .filter(group -> !divided.contains(group))
                .collect(Collectors.toSet());
    }

    /** Returns the groups with rows in the figures; if there are too many, those with the most technologies first. */
    private static List<TechnologyId> groups(Figures figures, TechnologyReach reach) {
        Map<TechnologyId, Integer> sizes = new LinkedHashMap<>();
        figures.members().forEach(group -> sizes.put(group, 0));
        reach.technologies().stream()
                .filter(each -> each.phase().isPresent())
                .forEach(each -> sizes.merge(figures.group(each.technology()), 1, Integer::sum));
        return sizes.size() <= SECTORS
                ? List.copyOf(sizes.keySet())
                : sizes.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Returns the groups with blips other than the group itself: they name the sectors. */
    private static Set<TechnologyId> groupsOfNarrower(Figures figures, TechnologyReach reach) {
        return reach.technologies().stream()
                .filter(each -> each.phase().isPresent())
                .map(TechnologyReach.Entry::technology)
                .filter(technology -> !figures.group(technology).equals(technology))
                .map(figures::group)
                .collect(Collectors.toSet());
    }

    private static TechnologyReach reach(Catalogue edition, Figures figures) {
        return TechnologyReach.of(
                edition, edition.issued().map(PartialDate::latest).orElse(figures.day()), YEARS, BODIES);
    }

    /** Returns the blips of a cell. */
    public List<Blip> in(int sector, int ring) {
        return blips.stream()
                .filter(blip -> blip.sector() == sector && blip.ring() == ring)
                .toList();
    }
}
