package org.waystage.registers.internal.profile.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Coverage;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.core.value.TextKey;
import org.waystage.json.reading.Reading;
import org.waystage.registers.internal.profile.CustomsView;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.SkipRule;
import org.waystage.registers.internal.shared.Words;
import org.waystage.registers.internal.withholding.Contacts;
import org.waystage.registers.internal.withholding.Telephones;

/** Reads a whole profile, and reports every fault in it. */
public final class ProfileReader {
    /** The required value of {@code format}. */
    static final String FORMAT = "waystage-profile/1.0";

    /** The beginning of the formats of all documents of the reference model. */
    private static final String DOCUMENT = "waystage-";

    /** The beginning of the formats of all versions of profiles. */
    private static final String ANY_PROFILE = "waystage-profile/";

    public static final List<String> PROFILE = List.of(
            "format",
            "id",
            "version",
            "title",
            "notes",
            "source",
            "catalogue",
            "editions",
            "input",
            "columns",
            "empty",
            "tables",
            "dates",
            "organizations",
            "technologies",
            "crosswalks",
            "skip",
            "case",
            "withhold",
            "customs");
    public static final List<String> SOURCE =
            List.of("title", "publishers", "address", "licence", "attribution", "languages");
    public static final List<String> CATALOGUE = List.of("id", "title", "coverage");
    public static final Map<String, Coverage> COVERAGES = ProfileNode.words(Coverage.Listed.values());
    public static final List<String> SKIP = List.of("when", "reason");
    public static final List<String> WITHHOLD = List.of("email", "telephone", "countries");
    public static final List<String> CUSTOMS = List.of("columns", "words", "except", "reason");

    private final ProfileNames names;
    private final ProfileObject profile;

    private ProfileReader(ProfileNode document) {
        this.names = ProfileNames.of(document);
        this.profile = document.object(PROFILE);
    }

    /** Reads a profile; absent if there is any error. */
    public static Reading<ProfileParts> read(byte[] json) {
        ProfileFaults faults = new ProfileFaults();
        Optional<ProfileNode> document = ProfileParser.parse(json, faults);
        Optional<ProfileNode> other = document.map(ProfileNode::members)
                .map(members -> members.get("format"))
                .filter(ProfileReader::isOther);
        other.ifPresent(faults::other);
        Optional<ProfileParts> parts =
                document.filter(node -> other.isEmpty()).map(node -> new ProfileReader(node).parts());
        return reading(parts.filter(whole -> !faults.hasErrors()), faults);
    }

    private static boolean isOther(ProfileNode format) {
        return format.is(ProfileNode.Kind.STRING)
                && format.text().startsWith(DOCUMENT)
                && !format.text().startsWith(ANY_PROFILE)
                && NearMiss.of(format.text(), List.of(FORMAT)).isEmpty();
    }

    public static Reading<ProfileParts> reading(Optional<ProfileParts> value, ProfileFaults faults) {
        return new Reading<>(value, faults.notices(), faults.counts(), faults.countsByRule());
    }

    private ProfileParts parts() {
        profile.need("format").ifPresent(format -> format.word(Map.of(FORMAT, FORMAT)));
        Optional<ProfileObject> input = profile.need("input").map(node -> node.object(InputReader.INPUT));
        input.ifPresent(form -> form.need("kind"));
        InputForm.Kind kind =
                input.flatMap(form -> form.word("kind", InputReader.KINDS)).orElse(InputForm.Kind.CSV);
        InputReader file = new InputReader(names, kind);
        ProfileTables tables = new ProfileTables(names);
        KnowledgeReader knowledge = new KnowledgeReader(names);
        Optional<ProfileObject> catalogue = profile.need("catalogue").map(node -> node.object(CATALOGUE));
        List<ProfileParts.KnownOrganization> organizations = knowledge.organizations(profile);
        profile.need("columns");
        ProfileParts parts = new ProfileParts(
                profile.slug("id"),
                profile.string("version"),
                profile.text("title"),
                profile.each("notes", ProfileNode::languages),
                profile.need("source").map(ProfileReader::origin).orElseGet(ProfileReader::noOrigin),
                CatalogueId.of(catalogue.map(head -> head.slug("id")).orElse("x")),
                catalogue
                        .map(head -> head.text("title"))
                        .orElseGet(() -> noOrigin().title()),
                catalogue.flatMap(head -> head.word("coverage", COVERAGES)),
                profile.some("editions", file::edition),
                input.map(file::form).orElseGet(ProfileReader::noForm),
                file.columns(profile.entries("columns")),
                Words.of(profile.strings("empty")),
                tables.tables(profile.entries("tables")),
                tables.dates(profile.entries("dates")),
                organizations,
                knowledge.technologies(profile),
                knowledge.crosswalks(profile),
                profile.each("skip", this::skip),
                new CaseMappingReader(names).mapping(profile.need("case").orElseGet(this::noCase)),
                contacts(organizations),
                profile.find("customs").map(this::customs));
        names.noteWithheld();
        if (profile.has("case")) {
            names.noteUnused();
        }
        return parts;
    }

    /** Returns a replacement for a missing mapping; its faults are not reported, because they all have the same cause. */
    private ProfileNode noCase() {
        ProfileNode document = profile.node();
        return new ProfileNode(document.place(), ProfileNode.Kind.OBJECT, "", Map.of(), List.of(), new ProfileFaults());
    }

    private static ProfileParts.Origin noOrigin() {
        return new ProfileParts.Origin(
                Text.english("x"), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static InputForm noForm() {
        return new InputForm(InputForm.Kind.CSV, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private static ProfileParts.Origin origin(ProfileNode node) {
        ProfileObject object = node.object(SOURCE);
        return new ProfileParts.Origin(
                object.text("title"),
                object.each("publishers", ProfileNode::languages),
                object.optionalString("address"),
                object.optionalString("licence"),
                object.optionalText("attribution"),
                object.each("languages", ProfileNode::languageTag));
    }

    /** By default, a profile looks for the numbers of the countries of its organizations. */
    private Contacts contacts(List<ProfileParts.KnownOrganization> organizations) {
        Optional<ProfileObject> withhold = profile.find("withhold").map(node -> node.object(WITHHOLD));
        List<String> countries = withhold.filter(what -> what.has("countries"))
                .map(what -> what.each("countries", ProfileReader::country))
                .orElseGet(() -> organizations.stream()
                        .flatMap(known -> known.organization().country().stream())
                        .map(Code::value)
                        .distinct()
                        .sorted()
                        .toList());
        return new Contacts(
                withhold.map(what -> what.flag("email", true)).orElse(true),
                withhold.map(what -> what.flag("telephone", true)).orElse(true),
                countries);
    }

    private static String country(ProfileNode node) {
        String country = node.string();
        if (node.is(ProfileNode.Kind.STRING) && !Telephones.knows(country)) {
            node.faults().invalid(node, "a country with a numbering plan, as two letters such as NL");
        }
        return country;
    }

    private SkipRule skip(ProfileNode node) {
        ProfileObject object = node.object(SKIP);
        return new SkipRule(new ConditionReader(names).conditions(object.need("when")), object.text("reason"));
    }

    private CustomsView customs(ProfileNode node) {
        ProfileObject object = node.object(CUSTOMS);
        object.find("words").ifPresent(words -> words.elements().forEach(ProfileReader::checkWord));
        object.find("except").ifPresent(phrases -> phrases.elements().forEach(ProfileReader::checkWord));
        return new CustomsView(
                object.some("columns", names::column),
                object.someStrings("words"),
                object.each("except", ProfileNode::filledString),
                object.each("reason", ProfileNode::languages));
    }

    private static void checkWord(ProfileNode word) {
        int star = word.text().indexOf('*');
        String start = star < 0 ? word.text() : word.text().substring(0, star);
        if ((star >= 0 && star < word.text().length() - 1) || (star >= 0 && start.isBlank())) {
            word.faults().invalid(word, "a word with '*' only at its end, such as douan*");
        } else if (!start.isBlank() && TextKey.folded(start).isEmpty()) {
            word.faults().invalid(word, "a text that is not blank");
        }
    }
}
