package org.waystage.editions.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;

/**
 * The passages that tell numbers of an edition, in its notes and on the pages, with the numbers counted again. What they
 * say besides the numbers is written by hand.
 */
final class CountedTexts {
    private static final List<Part> REGIONS = List.of(
            new Part("AMS", "the Americas", "les Amériques"),
            new Part("EUR", "Europe", "l’Europe"),
            new Part("ESA", "East and Southern Africa", "l’Afrique orientale et australe"),
            new Part("WCA", "West and Central Africa", "l’Afrique occidentale et centrale"),
            new Part(
                    "MENA", "North of Africa, Near and Middle East", "l’Afrique du Nord, le Proche et le Moyen-Orient"),
            new Part("AP", "Asia/Pacific", "l’Asie/Pacifique"));

    private static final List<Part> GROUPS = List.of(
            new Part("blockchain-dlt", "blockchain and distributed ledgers", "chaîne de blocs et registres distribués"),
            new Part("internet-of-things", "Internet of Things", "Internet des objets"),
            new Part("big-data-ai", "big data, analytics and AI", "mégadonnées, analyse et IA"),
            new Part("biometrics", "biometrics", "biométrie"),
            new Part("drones", "drones", "drones"),
            new Part("xr", "virtual, augmented and mixed reality", "réalité virtuelle, augmentée et mixte"),
            new Part("3d-printing", "3D printing", "impression 3D"));

    private final Catalogue catalogue;
    private final Countries countries;
    private final LocalDate issued;
    private final Set<Code> withACase;

    private CountedTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.countries = catalogue.countries();
        this.issued = catalogue.issued().orElseThrow().earliest();
        this.withACase = catalogue.caseStudies().stream()
                .flatMap(each -> catalogue.countriesOf(each).stream())
                .collect(Collectors.toSet());
    }

    /** Something of which a note counts the cases, with its names in the sentence. */
    private record Part(String code, String english, String french) {}

    /** A passage: how to find it, and what it says with the numbers of an edition. */
    record Passage(Pattern pattern, String counted) {
        static Passage of(String pattern, String counted) {
            return new Passage(Pattern.compile(pattern), counted);
        }

        /** Returns a text with this passage in it as counted. */
        String in(String text) {
            return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(counted));
        }

        /** Returns what is to be mended in a text; nothing if the passage is there and right. */
        Optional<String> amiss(String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                return Optional.of("no passage such as '" + counted + "'");
            }
            return matcher.group().equals(counted)
                    ? Optional.empty()
                    : Optional.of("'" + matcher.group() + "', counted '" + counted + "'");
        }
    }

    /** Returns the passages of the notes of an edition, in both languages. */
    static List<Passage> ofNotes(Catalogue catalogue, Catalogue before) {
        CountedTexts counted = new CountedTexts(catalogue);
        List<Passage> passages = new ArrayList<>();
        counted.cases(passages, before);
        counted.parts(passages);
        counted.missing(passages);
        counted.endsAndSources(passages);
        return passages;
    }

    private void cases(List<Passage> passages, Catalogue before) {
        int cases = catalogue.caseStudies().size();
        passages.add(Passage.of("Covers \\d+ public cases", "Covers " + cases + " public cases"));
        passages.add(Passage.of("Couvre \\d+ cas publics", "Couvre " + cases + " cas publics"));
        passages.add(Passage.of(
                "in \\d+ countries, of which \\d+ are or were",
                "in %d countries, of which %d are or were".formatted(withACase.size(), leastDevelopedWithACase())));
        passages.add(Passage.of(
                "dans \\d+ pays, dont \\d+ sont ou ont été",
                "dans %d pays, dont %d sont ou ont été".formatted(withACase.size(), leastDevelopedWithACase())));
        long added = count(each -> before.caseStudy(each.id()).isEmpty());
        passages.add(Passage.of("\\d+ cases are new", added + " cases are new"));
        passages.add(Passage.of("\\d+ cas sont nouveaux", added + " cas sont nouveaux"));
    }

    private void parts(List<Passage> passages) {
        long elsewhere = count(each -> regions(each).isEmpty());
        passages.add(Passage.of(
                "(?<=each region of its countries: )[^\"]+",
                counted(REGIONS, Part::english, this::casesOfRegion) + "; " + elsewhere
                        + " cases name no country of a region."));
        passages.add(Passage.of(
                "(?<=des régions de ses pays\u00a0: )[^\"]+",
                counted(REGIONS, Part::french, this::casesOfRegion) + "\u202f; " + elsewhere
                        + " cas ne citent aucun pays d’une région."));
        passages.add(Passage.of(
                "(?<=each of its groups: )[^\"]+", counted(GROUPS, Part::english, this::casesOfGroup) + "."));
        passages.add(Passage.of(
                "(?<=chacun de ses groupes\u00a0: )[^\"]+", counted(GROUPS, Part::french, this::casesOfGroup) + "."));
    }

    private void missing(List<Passage> passages) {
        List<CodeList.Entry> all = codes("countries").stream()
                .sorted(Comparator.comparing(country -> country.code().value()))
                .toList();
        Map<String, List<CodeList.Entry>> members = new LinkedHashMap<>();
        Map<String, List<CodeList.Entry>> missing = new LinkedHashMap<>();
        for (Part region : REGIONS) {
            members.put(region.code(), membersOf(region.code(), all));
            missing.put(region.code(), without(members.get(region.code())));
        }
        List<CodeList.Entry> leastDeveloped = all.stream()
                .filter(country -> countries.isLeastDeveloped(country.code(), issued))
                .toList();
        passages.add(Passage.of(
                "Who is missing: [^\"]+",
                "Who is missing: there is no case of %d of the %d Members of the WCO, of which %s. In East and Southern Africa"
                                .formatted(
                                        total(missing),
                                        total(members),
                                        shares(
                                                missing,
                                                members,
                                                "%d of the %d in %s",
                                                region -> (region.code().equals("MENA") ? "the " : "")
                                                        + region.english()))
                        + " these are: %s; in the North of Africa, Near and Middle East: %s. Of the %d least developed countries, %d have no case."
                                .formatted(
                                        names(missing.get("ESA"), "en"),
                                        names(missing.get("MENA"), "en"),
                                        leastDeveloped.size(),
                                        without(leastDeveloped).size())));
        passages.add(Passage.of(
                "Qui manque\u00a0: [^\"]+",
                "Qui manque\u00a0: il n’y a aucun cas de %d des %d Membres de l’OMD, à savoir %s. Pour l’Afrique orientale et"
                                .formatted(
                                        total(missing),
                                        total(members),
                                        shares(missing, members, "%d sur %d pour %s", Part::french))
                        + " australe\u00a0: %s\u202f; pour l’Afrique du Nord, le Proche et le Moyen-Orient\u00a0: %s. Sur les %d pays les moins avancés, %d n’ont aucun cas."
                                .formatted(
                                        names(missing.get("ESA"), "fr"),
                                        names(missing.get("MENA"), "fr"),
                                        leastDeveloped.size(),
                                        without(leastDeveloped).size())));
    }

    private void endsAndSources(List<Passage> passages) {
        long ended = count(each -> recordsOneOf(each, "suspended", "abandoned", "retired", "discontinued"));
        long ran = count(each -> recordsOneOf(each, "concluded"));
        passages.add(Passage.of("Only \\d+ cases record", "Only " + ended + " cases record"));
        passages.add(Passage.of("Seuls \\d+ cas indiquent", "Seuls " + ended + " cas indiquent"));
        passages.add(Passage.of("and \\d+ that a trial", "and " + ran + " that a trial"));
        passages.add(Passage.of("et \\d+ qu’un essai", "et " + ran + " qu’un essai"));
        passages.add(Passage.of(
                "\\d+ of the \\d+ stage records and \\d+ of the \\d+ outcomes cite",
                "%d of the %d stage records and %d of the %d outcomes cite".formatted(cited())));
        passages.add(Passage.of(
                "\\d+ des \\d+ relevés d’étape et \\d+ des \\d+ résultats citent",
                "%d des %d relevés d’étape et %d des %d résultats citent".formatted(cited())));
    }

    /** Returns the passages of the README of the whole. */
    static List<Passage> ofFrontPage(Catalogue catalogue) {
        return List.of(
                Passage.of("\\d+ public case studies", catalogue.caseStudies().size() + " public case studies"));
    }

    /** Returns the passages of the README of this module. */
    static List<Passage> ofReadme(Catalogue catalogue, Catalogue before) {
        CountedTexts counted = new CountedTexts(catalogue);
        int cases = catalogue.caseStudies().size();
        long added = counted.count(each -> before.caseStudy(each.id()).isEmpty());
        long members = counted.members().size();
        return List.of(
                Passage.of("\\| \\d+ \\| \\d+ cases, least", "| " + cases + " | " + added + " cases, least"),
                Passage.of(
                        "\\d+ public cases in Customs and at the border, in \\d+ countries; \\d+ of these",
                        "%d public cases in Customs and at the border, in %d countries; %d of these"
                                .formatted(cases, counted.withACase.size(), counted.leastDevelopedWithACase())),
                Passage.of(
                        "\\| stage records \\| .* outcomes \\|",
                        "| stage records | %2$d, of which %1$d name their sources, as do %3$d of %4$d outcomes |"
                                .formatted(counted.cited())),
                Passage.of(
                        "\\| technologies \\| \\d+ concepts",
                        "| technologies | %d concepts"
                                .formatted(catalogue.technologies().size())),
                Passage.of(
                        "\\| lessons, initiatives, sources \\| .* \\|",
                        "| lessons, initiatives, sources | %d, %d, %d |"
                                .formatted(
                                        catalogue.lessons().size(),
                                        catalogue.initiatives().size(),
                                        catalogue.sources().size())),
                Passage.of(
                        "no case of \\*\\*\\d+ of the \\d+ Members",
                        "no case of **%d of the %d Members"
                                .formatted(counted.without(counted.members()).size(), members)));
    }

    private List<CodeList.Entry> codes(String list) {
        return catalogue.codeList(CodeListId.of(list)).orElseThrow().codes();
    }

    private long count(Predicate<CaseStudy> which) {
        return catalogue.caseStudies().stream().filter(which).count();
    }

    private long leastDevelopedWithACase() {
        return withACase.stream()
                .filter(country -> countries.country(country).orElseThrow().memberships().stream()
                        .anyMatch(membership -> membership.group().equals(Countries.LDC)))
                .count();
    }

    private static boolean recordsOneOf(CaseStudy caseStudy, String... stages) {
        return caseStudy.stages().stream()
                .filter(StageRecord::isFact)
                .anyMatch(record -> record.stage()
                        .filter(stage -> List.of(stages).contains(stage.code()))
                        .isPresent());
    }

    private Set<Code> regions(CaseStudy caseStudy) {
        return catalogue.countriesOf(caseStudy).stream()
                .flatMap(country -> countries.wcoRegion(country, issued).stream())
                .collect(Collectors.toSet());
    }

    private long casesOfRegion(String code) {
        return count(each -> regions(each).contains(Code.of(code)));
    }

    private long casesOfGroup(String id) {
        return catalogue.casesByTechnology(TechnologyId.of(id)).size();
    }

    private static String counted(List<Part> parts, Function<Part, String> name, ToLongFunction<String> count) {
        return parts.stream()
                .map(part -> name.apply(part) + " " + count.applyAsLong(part.code()))
                .collect(Collectors.joining(", "));
    }

    private List<CodeList.Entry> members() {
        return codes("countries").stream()
                .filter(country -> countries.isMember(country.code(), Countries.WCO, issued))
                .toList();
    }

    private List<CodeList.Entry> membersOf(String region, List<CodeList.Entry> all) {
        return all.stream()
                .filter(country -> countries.isMember(country.code(), Countries.WCO, issued)
                        && countries.wcoRegion(country.code(), issued).equals(Optional.of(Code.of(region))))
                .toList();
    }

    private List<CodeList.Entry> without(List<CodeList.Entry> some) {
        return some.stream()
                .filter(country -> !withACase.contains(country.code()))
                .toList();
    }

    private static int total(Map<String, List<CodeList.Entry>> byRegion) {
        return byRegion.values().stream().mapToInt(List::size).sum();
    }

    private static String shares(
            Map<String, List<CodeList.Entry>> missing,
            Map<String, List<CodeList.Entry>> members,
            String form,
            Function<Part, String> name) {
        return REGIONS.stream()
                .map(region -> form.formatted(
                        missing.get(region.code()).size(),
                        members.get(region.code()).size(),
                        name.apply(region)))
                .collect(Collectors.joining(", "));
    }

    private static String names(List<CodeList.Entry> some, String language) {
        return some.stream().map(country -> country.name().in(language)).collect(Collectors.joining(", "));
    }

    /** Returns how many stage records cite sources of their own, of how many, and the same of outcomes. */
    private Object[] cited() {
        List<StageRecord> records = catalogue.caseStudies().stream()
                .flatMap(each -> each.stages().stream())
                .toList();
        List<Outcome> outcomes = catalogue.caseStudies().stream()
                .flatMap(each -> each.outcomes().stream())
                .toList();
        return new Object[] {
            records.stream().filter(each -> !each.sources().isEmpty()).count(),
            records.size(),
            outcomes.stream().filter(each -> !each.sources().isEmpty()).count(),
            outcomes.size()
        };
    }
}
