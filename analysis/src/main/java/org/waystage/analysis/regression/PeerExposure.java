package org.waystage.analysis.regression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waystage.analysis.Dimension;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.OrganizationId;

/** The share of the peers of a case that had reached the target before each period. */
final class PeerExposure {
    private final double[] begins;
    /** The time by which each body had certainly reached the target; infinite if unknown. */
    private final Map<String, Double> reached;
    /** The groups of each case by the names of their members, such as regions; the same group is kept once. */
    private final IdentityHashMap<CaseStudy, Group> groups;

    private PeerExposure(double[] begins, Map<String, Double> reached, IdentityHashMap<CaseStudy, Group> groups) {
        this.begins = begins;
        this.reached = reached;
        this.groups = groups;
    }

    /** Bodies, and the times by which they had reached the target, ascending. */
    private static final class Group {
        private final Set<String> bodies;
        private final double[] times;

        Group(Set<String> bodies, Map<String, Double> reached) {
            this.bodies = bodies;
            this.times = bodies.stream()
                    .mapToDouble(body -> reached.getOrDefault(body, Double.POSITIVE_INFINITY))
                    .sorted()
                    .toArray();
        }
    }

    static PeerExposure of(
            HazardQuestion.Peers peers,
            List<CaseRows.Counted> cases,
            List<CaseRows.Peer> all,
            Catalogue catalogue,
            LocalDate day,
            List<Double> cuts) {
        Map<String, Double> reached = new TreeMap<>();
        for (CaseRows.Peer peer : all) {
            adopters(peer.one()).forEach(body -> reached.merge(body, peer.by(), Math::min));
        }
        Map<String, Set<String>> members = new HashMap<>(); // of each region, or of the cases of each body
        for (CaseRows.Peer peer : all) {
            for (String name : names(peers, peer.one(), catalogue, day)) {
                members.computeIfAbsent(name, any -> new TreeSet<>()).addAll(members(peers, peer.one()));
            }
        }
        Map<Set<String>, Group> known = new HashMap<>();
        IdentityHashMap<CaseStudy, Group> groups = new IdentityHashMap<>();
        for (CaseRows.Counted one : cases) {
            Set<String> names = names(peers, one.one(), catalogue, day);
            groups.put(one.one(), known.computeIfAbsent(names, any -> {
                Set<String> bodies = new TreeSet<>();
                names.forEach(name -> bodies.addAll(members.getOrDefault(name, Set.of())));
                return new Group(bodies, reached);
            }));
        }
        return new PeerExposure(
                cuts.subList(0, cuts.size() - 1).stream()
                        .mapToDouble(cut -> cut)
                        .toArray(),
                reached,
                groups);
    }

    /** Returns the groups of a case by their names; none if it has no peers. */
    static Set<String> names(HazardQuestion.Peers peers, CaseStudy one, Catalogue catalogue, LocalDate day) {
        return peers == HazardQuestion.Peers.REGION
                ? new TreeSet<>(Dimension.REGION.keys(catalogue, one, day))
                : adopters(one);
    }

    private static Set<String> members(HazardQuestion.Peers peers, CaseStudy one) {
        Set<String> members = adopters(one);
        if (peers == HazardQuestion.Peers.PARTNERS) {
            one.partners().stream()
                    .map(Partner::organization)
                    .flatMap(Optional::stream)
                    .map(OrganizationId::value)
                    .forEach(members::add);
        }
        return members;
    }

    private static Set<String> adopters(CaseStudy one) {
        Set<String> adopters = new TreeSet<>();
        one.adopters().forEach(body -> adopters.add(body.value()));
        return adopters;
    }

    /** Returns the share by period. */
    double[] of(CaseRows.Counted one) {
        Group group = Objects.requireNonNull(groups.get(one.one()));
        List<Double> own = new ArrayList<>();
        for (String body : adopters(one.one())) {
            if (group.bodies.contains(body)) {
                own.add(reached.getOrDefault(body, Double.POSITIVE_INFINITY));
            }
        }
        double[] shares = new double[begins.length];
        int others = group.times.length - own.size();
        for (int k = 0; k < shares.length && others > 0; k++) {
            double begin = begins[k];
            long had = by(group.times, begin)
                    - own.stream().filter(time -> time <= begin).count();
            shares[k] = (double) had / others;
        }
        return shares;
    }

    /** Returns how many of some ascending times are not after a given one. */
    private static int by(double[] times, double time) {
        int place = Arrays.binarySearch(times, Math.nextUp(time));
        while (place > 0 && times[place - 1] > time) {
            place--;
        }
        return place >= 0 ? place : -place - 1;
    }
}
