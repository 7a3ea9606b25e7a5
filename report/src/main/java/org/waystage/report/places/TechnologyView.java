package org.waystage.report.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.figures.Standing;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * A technology: who uses it, how far they are, and its cases by region.
 *
 * @param technology the technology; empty if only cases name it
 * @param broader the technologies above it, the widest first
 * @param narrower the technologies directly below it, by name
 * @param facts its other names, and what replaces it
 * @param bodies its adopters by how far each is, by name, for cases that the figures count
 * @param cases its cases by region and country, the furthest first
 * @param furthest the furthest case
 */
public record TechnologyView(
        Optional<Technology> technology,
        List<Linked> broader,
        List<Linked> narrower,
        List<Fact> facts,
        Map<Standing, List<Linked>> bodies,
        List<CaseEntry> cases,
        List<CaseEntry> furthest) {
    public static TechnologyView of(Views views, TechnologyId id, Regions regions) {
        CaseIndex index = views.figures.index();
        List<CaseEntry> furthest = index.with(id);
        List<TechnologyId> chain = new ArrayList<>(views.figures.catalogue().withBroader(id));
        chain.remove(0);
        Collections.reverse(chain);
        Optional<Technology> technology = views.figures.catalogue().technology(id);
        return new TechnologyView(
                technology,
                chain.stream().map(views::technology).toList(),
                views.figures.catalogue().narrower(id).stream()
                        .map(narrower -> views.technology(narrower.id()))
                        .sorted(Linked.byName())
                        .toList(),
                technology.map(found -> facts(views, found)).orElse(List.of()),
                bodies(views, furthest),
                regions.sorted(furthest),
                furthest);
    }

    private static List<Fact> facts(Views views, Technology technology) {
        List<Fact> facts = new ArrayList<>();
        technology
                .replacedBy()
                .ifPresent(other ->
                        facts.add(Fact.of(views.words.say("technology.replaced"), List.of(views.technology(other)))));
        technology
                .deprecatedSince()
                .ifPresent(
                        since -> facts.add(Fact.of(views.words.say("technology.deprecated"), views.words.date(since))));
        Set<Linked> labels = new LinkedHashSet<>();
        technology.labels().stream()
                .filter(label -> label.language().isEmpty()
                        || label.language().get().equals(views.words.language().tag()))
                .forEach(label -> labels.add(Linked.unlinked(LocalizedText.plain(label.text()))));
        if (!labels.isEmpty()) {
            facts.add(Fact.of(views.words.say("technology.labels"), List.copyOf(labels)));
        }
        return List.copyOf(facts);
    }

    /** Returns the adopters of cases, each once, by the furthest of its cases. */
    static Map<Standing, List<Linked>> bodies(Views views, List<CaseEntry> furthestFirst) {
        Map<OrganizationId, Standing> standings = new HashMap<>();
        for (CaseEntry entry : furthestFirst) {
            if (views.figures.counts(entry)) {
                for (OrganizationId body : entry.caseStudy().adopters()) {
                    standings.putIfAbsent(body, entry.standing());
                }
            }
        }
        Map<Standing, List<Linked>> bodies = new EnumMap<>(Standing.class);
        standings.forEach((body, standing) ->
                bodies.computeIfAbsent(standing, some -> new ArrayList<>()).add(views.body(body)));
        bodies.replaceAll((standing, names) -> Linked.sorted(names));
        return bodies;
    }
}
