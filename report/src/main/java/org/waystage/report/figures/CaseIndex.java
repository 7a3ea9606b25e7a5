package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.Id;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;

/**
 * The subjects that have pages in addition to cases - countries, bodies, technologies, processes, instruments and their provisions - and
 * the cases of each. Lists of cases have the furthest first, then the one seen most recently, then the order of the catalogue.
 */
public final class CaseIndex {
    /** The furthest case first, then the one seen most recently, then the order of the catalogue. */
    public static final Comparator<CaseEntry> FURTHEST_FIRST = CaseIndex::furthestFirst;

    private final Catalogue catalogue;
    private final List<Code> members;
    private final List<Code> placed;
    private final CodeTree processTree;
    private final List<CaseEntry> furthestFirst;
    private final Map<Code, Set<Provision>> servedBy = new ConcurrentHashMap<>();
    private final Map<Code, CodeTree> provisionTrees = new LinkedHashMap<>();
    private final Map<Code, List<CaseEntry>> byCountry = new LinkedHashMap<>();
    private final Map<OrganizationId, List<CaseEntry>> byAdopter = new LinkedHashMap<>();
    private final Map<OrganizationId, List<CaseEntry>> byPartner = new LinkedHashMap<>();
    private final Map<TechnologyId, List<CaseEntry>> byTechnology = new LinkedHashMap<>();
    private final Map<Code, List<CaseEntry>> byProcess = new LinkedHashMap<>();
    private final Map<Provision, List<CaseEntry>> naming = new LinkedHashMap<>();
    private final Map<Provision, List<CaseEntry>> serving = new LinkedHashMap<>();
    private final Map<Code, List<OrganizationId>> bodiesByCountry = new LinkedHashMap<>();
    private final Map<OrganizationId, List<OrganizationId>> parts = new LinkedHashMap<>();
    private final Map<OrganizationId, List<OrganizationId>> memberOf = new LinkedHashMap<>();

    CaseIndex(Catalogue catalogue, LocalDate day, List<CaseEntry> entries) {
        this.catalogue = catalogue;
        List<Code> listed =
                catalogue.codeList(CodeListId.of("countries")).map(CodeList::codes).orElse(List.of()).stream()
                        .map(CodeList.Entry::code)
                        .distinct()
                        .toList();
        this.members = listed.stream()
                .filter(country -> catalogue.countries().isMember(country, Countries.WCO, day))
                .toList();
        this.placed = listed.stream()
                .filter(country -> catalogue.countries().wcoRegion(country, day).isPresent())
                .toList();
        this.processTree = new CodeTree(catalogue.codeList(CodeListId.of("customs-processes")));
        addWhatIsListed();
        this.furthestFirst = entries.stream().sorted(FURTHEST_FIRST).toList();
        furthestFirst.forEach(this::add);
        addOrganizations();
    }

    private static int furthestFirst(CaseEntry a, CaseEntry b) {
        int order = a.standing().compareTo(b.standing());
        order = order == 0 ? Integer.compare(b.rung(), a.rung()) : order;
        order = order == 0 ? b.lastSeen().compareTo(a.lastSeen()) : order;
        return order == 0 ? Integer.compare(a.number(), b.number()) : order;
    }

    /** Adds a case to the end of the lists of some keys, once for each key. */
    private static <K> void put(Map<K, List<CaseEntry>> index, Iterable<K> keys, CaseEntry entry) {
        for (K key : keys) {
            List<CaseEntry> cases = name(index, key);
            if (cases.isEmpty() || cases.get(cases.size() - 1).number() != entry.number()) {
                cases.add(entry);
            }
        }
    }

    private static <K> List<CaseEntry> name(Map<K, List<CaseEntry>> index, K key) {
        return index.computeIfAbsent(key, some -> new ArrayList<>());
    }

    private void addWhatIsListed() {
        catalogue.technologies().forEach(technology -> name(byTechnology, technology.id()));
        processTree.codes().forEach(process -> name(byProcess, process));
        catalogue
                .codeList(CodeListId.of("wco-instruments"))
                .ifPresent(list -> list.codes().forEach(entry -> {
                    name(naming, Provision.whole(entry.code()));
                    CodeTree provisions = new CodeTree(Optional.of(articles(entry.code()))
                            .filter(Id::isSlug)
                            .map(CodeListId::of)
                            .flatMap(catalogue::codeList));
                    provisions.codes().forEach(code -> name(naming, Provision.of(entry.code(), code.value())));
                    provisionTrees.put(entry.code(), provisions);
                }));
    }

    /** Returns the code list that holds the articles of an instrument, such as {@code tfa-articles} for the TFA. */
    private static String articles(Code instrument) {
        return instrument.value().toLowerCase(Locale.ROOT) + "-articles";
    }

    private void add(CaseEntry entry) {
        CaseStudy study = entry.caseStudy();
        put(byCountry, entry.countries(), entry);
        put(byAdopter, study.adopters(), entry);
        for (Partner partner : study.partners()) {
            partner.organization().ifPresent(body -> put(byPartner, List.of(body), entry));
        }
        for (TechnologyId technology : study.technologies()) {
            put(byTechnology, catalogue.withBroader(technology), entry);
        }
        for (Code process : study.processes()) {
            put(byProcess, processTree.withBroader(process), entry);
        }
        Set<Provision> named = new LinkedHashSet<>();
        for (InstrumentReference reference : study.instruments()) {
            named.add(Provision.whole(reference.instrument()));
            reference.provision().ifPresent(provision -> named.addAll(withBroader(reference.instrument(), provision)));
        }
        put(naming, named, entry);
        Set<Provision> served = new LinkedHashSet<>();
        for (Code process : study.processes()) {
            served.addAll(servedBy(process));
        }
        served.removeAll(named);
        put(serving, served, entry);
    }

    /** Returns a provision, followed by the listed ones that cover it, without the instrument as a whole. */
    public List<Provision> withBroader(Provision provision) {
        return provision
                .provision()
                .map(article -> withBroader(provision.instrument(), article))
                .orElse(List.of(provision));
    }

    private List<Provision> withBroader(Code instrument, String provision) {
        return Code.isCode(provision)
                ? provisions(instrument).withBroader(Code.of(provision)).stream()
                        .map(code -> Provision.of(instrument, code.value()))
                        .toList()
                : List.of(Provision.of(instrument, provision));
    }

    /** Returns the provisions that the code list of processes links a process to, with those that cover them. */
    public Set<Provision> servedBy(Code process) {
        Set<Provision> known = servedBy.get(process);
        return known == null ? servedBy.computeIfAbsent(process, this::findServedBy) : known;
    }

    private Set<Provision> findServedBy(Code process) {
        Set<Provision> served = new LinkedHashSet<>();
        for (CodeList.Link link :
                processTree.entry(process).map(CodeList.Entry::links).orElse(List.of())) {
            provisionTrees.keySet().stream()
                    .filter(instrument ->
                            articles(instrument).equals(link.list().value()))
                    .forEach(instrument ->
                            served.addAll(withBroader(instrument, link.code().value())));
        }
        return served;
    }

    private void addOrganizations() {
        for (Organization organization : catalogue.organizations()) {
            name(byAdopter, organization.id());
            organization.partOf().ifPresent(whole -> {
                name(byAdopter, whole);
                parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(organization.id());
            });
            organization.members().forEach(member -> {
                name(byAdopter, member);
                memberOf.computeIfAbsent(member, id -> new ArrayList<>()).add(organization.id());
            });
            organization.country().ifPresent(country -> {
                name(byCountry, country);
                bodiesByCountry
                        .computeIfAbsent(country, code -> new ArrayList<>())
                        .add(organization.id());
            });
        }
        byPartner.keySet().forEach(partner -> name(byAdopter, partner));
        members.forEach(country -> name(byCountry, country));
        placed.forEach(country -> name(byCountry, country));
    }

    /** Returns all cases, the furthest first. */
    public List<CaseEntry> furthestFirst() {
        return furthestFirst;
    }

    /** Returns the Members of the WCO on the day of the report, in the order of the code list. */
    public List<Code> members() {
        return members;
    }

    /** Returns the countries: the Members of the WCO and others of its regions, those of cases and those of bodies. */
    public Set<Code> countries() {
        return byCountry.keySet();
    }

    public List<CaseEntry> inCountry(Code country) {
        return byCountry.getOrDefault(country, List.of());
    }

    /** Returns the bodies of a country, in the order of the catalogue. */
    public List<OrganizationId> bodiesOf(Code country) {
        return bodiesByCountry.getOrDefault(country, List.of());
    }

    public Set<OrganizationId> bodies() {
        return byAdopter.keySet();
    }

    public List<CaseEntry> adoptedBy(OrganizationId body) {
        return byAdopter.getOrDefault(body, List.of());
    }

    public List<CaseEntry> withPartner(OrganizationId body) {
        return byPartner.getOrDefault(body, List.of());
    }

    /** Returns the bodies that are part of a body. */
    public List<OrganizationId> partsOf(OrganizationId body) {
        return parts.getOrDefault(body, List.of());
    }

    /** Returns the consortia that a body is a member of. */
    public List<OrganizationId> memberOf(OrganizationId body) {
        return memberOf.getOrDefault(body, List.of());
    }

    /** Returns the technologies: those of the catalogue and those that cases name. */
    public Set<TechnologyId> technologies() {
        return byTechnology.keySet();
    }

    /** Returns the cases that name a technology or a narrower one. */
    public List<CaseEntry> with(TechnologyId technology) {
        return byTechnology.getOrDefault(technology, List.of());
    }

    public Set<Code> processes() {
        return byProcess.keySet();
    }

    /** Returns the codes of processes with those that cover them. */
    public CodeTree processTree() {
        return processTree;
    }

    /** Returns the cases that serve a process or a narrower one. */
    public List<CaseEntry> serving(Code process) {
        return byProcess.getOrDefault(process, List.of());
    }

    /** Returns the instruments and their provisions: those that code lists have and those that cases name. */
    public Set<Provision> provisions() {
        return naming.keySet();
    }

    /** Returns the listed provisions of an instrument with those that cover them. */
    public CodeTree provisions(Code instrument) {
        return provisionTrees.getOrDefault(instrument, new CodeTree(Optional.empty()));
    }

    /** Returns the cases that name an instrument or provision, or a narrower provision. */
    public List<CaseEntry> naming(Provision provision) {
        return naming.getOrDefault(provision, List.of());
    }

    /** Returns the cases that do not name a provision but serve a process that is linked to it or a narrower one. */
    public List<CaseEntry> servingOnly(Provision provision) {
        return serving.getOrDefault(provision, List.of());
    }
}
