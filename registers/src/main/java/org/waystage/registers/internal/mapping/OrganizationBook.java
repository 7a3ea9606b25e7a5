package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.shared.Slugs;

/** The organizations of a register: those that the profile knows by name, and new ones for other names. */
public final class OrganizationBook {
    private final Map<OrganizationId, Organization> known = new LinkedHashMap<>();
    private final Map<String, OrganizationId> byName = new LinkedHashMap<>();
    /** The same organizations by their names without accents, if unambiguous. */
    private final Map<String, OrganizationId> byPlainName = new HashMap<>();

    private final NameIds ids;
    /** The organizations found so far, by their paths, in this order. */
    private final Map<String, Met> met = new LinkedHashMap<>();

    private final Set<String> kept = new LinkedHashSet<>();
    /** The current ids of the kept organizations; with them, a record whose bodies are kept costs one look-up. */
    private final Set<OrganizationId> keptIds = new HashSet<>();

    private final Set<String> told = new HashSet<>();
    /** The organizations of the last names. */
    private final Recent<Asked> recent = new Recent<>(1 << 14);

    /**
     * The Customs administrations of bodies, cached because every record needs those of its bodies. A body and all that contain it are
     * known before it is looked up, so an answer changes only with the ids in {@link #settle}.
     */
    private final Map<OrganizationId, Optional<OrganizationId>> customs = new HashMap<>();

    private boolean settled;

    /**
     * An organization found for a name, with the rest of the request.
     *
     * @param told whether there may be notices about the name
     */
    record Asked(Optional<OrganizationId> within, String prefix, OrganizationId id, boolean told) {}

    public OrganizationBook(List<ProfileParts.KnownOrganization> organizations) {
        Map<String, String> taken = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (ProfileParts.KnownOrganization entry : organizations) {
            Organization organization = entry.organization();
            known.put(organization.id(), organization);
            taken.put(organization.id().value(), name(organization));
            Optional<OrganizationId> within = entry.within().or(organization::partOf);
            List<String> names = new ArrayList<>(entry.aliases());
            organization.name().forEach((language, name) -> names.add(name));
            for (String name : names) {
                know(within, name, organization.id(), ambiguous);
                if (entry.within().isEmpty()) {
                    know(Optional.empty(), name, organization.id(), ambiguous);
                }
            }
        }
        byPlainName.keySet().removeAll(ambiguous);
        ids = new NameIds(taken);
    }

    private void know(Optional<OrganizationId> within, String name, OrganizationId id, Set<String> ambiguous) {
        byName.putIfAbsent(key(within, Slugs.key(name)), id);
        String plain = key(within, Slugs.plain(name));
        if (!id.equals(byPlainName.getOrDefault(plain, id))) {
            ambiguous.add(plain);
        }
        byPlainName.put(plain, id);
    }

    private static String name(Organization organization) {
        return organization.name().byLanguage().values().iterator().next();
    }

    private static String key(Optional<OrganizationId> within, String name) {
        return within.map(OrganizationId::value).orElse("") + "|" + name;
    }

    /**
     * The properties of an organization that the profile does not know.
     *
     * @param kind the code of its kind; empty if unknown
     * @param country the code of its country; empty if unknown
     */
    record New(String prefix, String kind, String country, String language) {}

    /**
     * An organization that was found: one of the profile, or a new one, whose id may change until all names are known.
     *
     * @param within the path of the body that contains it
     */
    private record Met(
            Optional<Organization> known,
            Optional<NameIds.Named> named,
            String name,
            New otherwise,
            Optional<String> within) {
        static Met of(Organization known, Optional<String> within) {
            New none = new New(
                    "",
                    known.kind().map(OrganizationKind::code).orElse(""),
                    known.country().map(Code::value).orElse(""),
                    "");
            return new Met(Optional.of(known), Optional.empty(), "", none, within);
        }

        OrganizationId id() {
            return known.map(Organization::id)
                    .orElseGet(() -> OrganizationId.of(named.orElseThrow().id()));
        }
    }

    /** Returns the organization with a name, within a body if one is given. */
    Asked of(String name, Optional<OrganizationId> within, New otherwise) {
        Asked asked = recent.get(name);
        if (asked == null || !asked.within().equals(within) || !asked.prefix().equals(otherwise.prefix())) {
            asked = ask(name, within, otherwise);
            recent.put(name, asked);
        }
        return asked;
    }

    private Asked ask(String name, Optional<OrganizationId> within, New otherwise) {
        OrganizationId id = find(name, within, otherwise);
        boolean told = settled && (known.containsKey(id) || ids.isAlike(id.value()));
        return new Asked(within, otherwise.prefix(), id, told);
    }

    private OrganizationId find(String name, Optional<OrganizationId> within, New otherwise) {
        String key = Slugs.key(name);
        OrganizationId id = known(byName, key, within);
        if (id == null) {
            id = known(byPlainName, Slugs.plain(name), within);
        }
        if (id != null) {
            use(id);
            return id;
        }
        return make(name, key, within, otherwise);
    }

    private OrganizationId make(String name, String key, Optional<OrganizationId> within, New otherwise) {
        Optional<NameIds.Named> above = within.flatMap(body -> ids.find(body.value()));
        String prefix = within.map(body -> above.map(NameIds.Named::base).orElseGet(body::value))
                .orElse(otherwise.prefix());
        String place = within.map(this::path).orElse(prefix);
        NameIds.Named made = ids.of(place + "\n" + key, Slugs.of(prefix, name), name);
        met.computeIfAbsent(
                made.path(),
                path -> new Met(Optional.empty(), Optional.of(made), name, otherwise, within.map(this::path)));
        return OrganizationId.of(made.id());
    }

    /** Returns the organization that the profile knows by a name, within a body if one is given; null if there is none. */
    private @Nullable OrganizationId known(
            Map<String, OrganizationId> names, String name, Optional<OrganizationId> within) {
        if (name.isEmpty()) {
            return null;
        }
        OrganizationId there = names.get(key(within, name));
        if (there != null || within.isEmpty()) {
            return there;
        }
        OrganizationId anywhere = names.get(key(Optional.empty(), name));
        return anywhere != null && isWithin(anywhere, within.get()) ? anywhere : null;
    }

    /** Returns the path of an organization, given its current id. */
    private String path(OrganizationId id) {
        return ids.find(id.value()).map(NameIds.Named::path).orElse("#" + id.value());
    }

    /**
     * Returns whether an organization of the profile is a body or part of it. A name known elsewhere does not count:
     * bureaus may have the abbreviations of other departments.
     */
    private boolean isWithin(OrganizationId id, OrganizationId body) {
        Set<OrganizationId> seen = new HashSet<>();
        Optional<OrganizationId> now = Optional.of(id);
        while (now.isPresent() && seen.add(now.get())) {
            if (now.get().equals(body)) {
                return true;
            }
            now = Optional.ofNullable(known.get(now.get())).flatMap(Organization::partOf);
        }
        return false;
    }

    /** Adds an organization of the profile, and those that contain it, to the catalogue. */
    private void use(OrganizationId id) {
        Organization organization = known.get(id);
        if (organization != null
                && met.putIfAbsent(
                                path(id),
                                Met.of(organization, organization.partOf().map(this::path)))
                        == null) {
            organization.partOf().ifPresent(this::use);
        }
    }

    /** Ends the collection of names; from now on the ids of new organizations are final. */
    public void settle() {
        ids.settle();
        recent.clear();
        keptIds.clear();
        customs.clear();
        settled = true;
    }

    /**
     * Returns other names that would give the same id as an organization; only once, and after the collection of names.
     */
    Optional<String> alike(OrganizationId id) {
        return settled ? ids.alike(id.value()) : Optional.empty();
    }

    /**
     * Returns the name of the organization of the profile that was found for a name with different accents; only once
     * for each name, and after the collection of names.
     */
    Optional<String> accented(String name, Optional<OrganizationId> within, OrganizationId id) {
        Organization organization = settled ? known.get(id) : null;
        if (organization == null) {
            return Optional.empty();
        }
        String key = Slugs.key(name);
        return known(byName, key, within) == null && told.add(key(within, key))
                ? Optional.of(name(organization))
                : Optional.empty();
    }

    /** Returns the Customs administration that an organization is or belongs to. */
    public Optional<OrganizationId> customs(OrganizationId id) {
        Optional<OrganizationId> found = customs.get(id);
        return found != null ? found : customs.computeIfAbsent(id, this::findCustoms);
    }

    private Optional<OrganizationId> findCustoms(OrganizationId id) {
        Set<String> seen = new HashSet<>();
        Met now = met.get(path(id));
        while (now != null && seen.add(path(now.id()))) {
            if (OrganizationKind.Listed.CUSTOMS_ADMINISTRATION
                    .code()
                    .equals(now.otherwise().kind())) {
                return Optional.of(now.id());
            }
            now = now.within().map(met::get).orElse(null);
        }
        return Optional.empty();
    }

    /** Records that a case names these adopters. */
    public void keep(List<OrganizationId> adopters) {
        for (OrganizationId id : adopters) {
            if (!keptIds.add(id)) {
                continue;
            }
            Optional<String> now = Optional.of(path(id));
            while (now.isPresent() && kept.add(now.get())) {
                now = Optional.ofNullable(met.get(now.get())).flatMap(Met::within);
            }
        }
    }

    /**
     * Returns the organizations that cases name, and those that contain them, in the order in which they were found.
     */
    public List<Organization> kept() {
        return organizations(kept);
    }

    /** Returns all organizations found, in order. */
    List<Organization> used() {
        return organizations(met.keySet());
    }

    private List<Organization> organizations(Set<String> wanted) {
        List<Organization> organizations = new ArrayList<>();
        met.forEach((path, one) -> {
            if (wanted.contains(path)) {
                organizations.add(one.known().orElseGet(() -> made(one)));
            }
        });
        return organizations;
    }

    private Organization made(Met one) {
        New said = one.otherwise();
        Organization.Builder builder = Organization.builder(one.id(), Text.of(said.language(), one.name()));
        if (!said.kind().isEmpty()) {
            builder.kind(OrganizationKind.of(said.kind()));
        }
        if (!said.country().isEmpty()) {
            builder.country(Code.of(said.country()));
        }
        one.within()
                .map(path -> Optional.ofNullable(met.get(path))
                        .map(Met::id)
                        .orElseGet(() -> OrganizationId.of(path.substring(1))))
                .ifPresent(builder::partOf);
        return builder.build();
    }
}
