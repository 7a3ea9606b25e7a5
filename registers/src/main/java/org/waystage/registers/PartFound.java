package org.waystage.registers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waystage.registers.internal.mapping.KeyLog;
import org.waystage.registers.internal.mapping.OrganizationBook;
import org.waystage.registers.internal.mapping.TechnologyBook;
import org.waystage.registers.internal.shared.MetName;

/**
 * The findings of the first pass over a part of a register.
 *
 * @param counts the numbers
 * @param keys the keys of its ids, in the form of {@link KeyLog}
 * @param organizations the organizations that it names
 * @param keptOrganizations the paths of those that cases name
 * @param accents the names that were found without their accents
 * @param technologies the new technologies that it names
 * @param keptTechnologies the paths of the technologies that cases name
 * @param asked whether it refers to technologies by ids that are not known beforehand
 */
@SuppressWarnings("ArrayRecordComponent") // sent, and never compared
record PartFound(
        ImportCounts counts,
        long[] keys,
        ArrayList<MetName> organizations,
        HashSet<String> keptOrganizations,
        HashSet<String> accents,
        ArrayList<MetName> technologies,
        HashSet<String> keptTechnologies,
        boolean asked)
        implements Serializable {
    static PartFound of(ImportCounts counts, KeyLog keys, OrganizationBook organizations, TechnologyBook technologies) {
        return new PartFound(
                counts,
                keys.numbers(),
                new ArrayList<>(organizations.met()),
                new HashSet<>(organizations.keptPaths()),
                new HashSet<>(organizations.accents()),
                new ArrayList<>(technologies.met()),
                new HashSet<>(technologies.keptPaths()),
                technologies.isAskedForOthers());
    }

    /** Adds the names to those of earlier parts; returns whether they would have been found in the same way after these. */
    boolean addTo(OrganizationBook organizationBook, TechnologyBook technologyBook) {
        boolean known =
                !asked || (technologies.isEmpty() && technologyBook.met().isEmpty());
        boolean same = organizationBook.add(organizations);
        same &= technologyBook.add(technologies);
        organizationBook.keepPaths(keptOrganizations);
        technologyBook.keepPaths(keptTechnologies);
        return same && known;
    }

    /** Records that similar names were reported in this part. */
    void noteTold(OrganizationBook organizationBook, TechnologyBook technologyBook) {
        organizationBook.told(organizations.stream().map(MetName::path).toList(), accents);
        technologyBook.told(technologies.stream().map(MetName::path).toList());
    }

    /** Returns what the second pass needs to know about parts: without keys, and each name only once. */
    static ArrayList<PartFound> once(List<PartFound> parts) {
        Set<String> paths = new HashSet<>();
        Set<String> ofTechnologies = new HashSet<>();
        Set<String> names = new HashSet<>();
        ArrayList<PartFound> once = new ArrayList<>();
        for (PartFound part : parts) {
            once.add(new PartFound(
                    part.counts,
                    new long[0],
                    new ArrayList<>(part.organizations.stream()
                            .filter(one -> paths.add(one.path()))
                            .toList()),
                    new HashSet<>(),
                    new HashSet<>(part.accents.stream().filter(names::add).toList()),
                    new ArrayList<>(part.technologies.stream()
                            .filter(one -> ofTechnologies.add(one.path()))
                            .toList()),
                    new HashSet<>(),
                    part.asked));
        }
        return once;
    }

    /** Returns the keys of each part for the ids that several records share, in the order of the records. */
    static List<long[]> shared(List<PartFound> parts) {
        long[] bases =
                new long[parts.stream().mapToInt(part -> part.keys.length).sum() / KeyLog.WIDTH];
        int length = 0;
        for (PartFound part : parts) {
            for (int i = 0; i < part.keys.length; i += KeyLog.WIDTH) {
                bases[length++] = part.keys[i];
            }
        }
        Arrays.sort(bases);
        HashSet<Long> several = new HashSet<>();
        for (int i = 1; i < bases.length; i++) {
            if (bases[i] == bases[i - 1]) {
                several.add(bases[i]);
            }
        }
        List<long[]> shared = new ArrayList<>();
        for (PartFound part : parts) {
            KeyLog some = new KeyLog();
            KeyLog.forEach(part.keys, (base, key, detail) -> {
                if (several.contains(base)) {
                    some.add(base, key, detail);
                }
            });
            shared.add(some.numbers());
        }
        return shared;
    }
}
