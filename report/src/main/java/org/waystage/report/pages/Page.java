package org.waystage.report.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.report.data.DataFolder;
import org.waystage.report.data.DataSet;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Provision;
import org.waystage.report.figures.Standing;
import org.waystage.report.finding.Dataset;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Names;
import org.waystage.report.words.Phrases;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;

/** The data of a template: the page to generate, and the words and names of its language. */
public final class Page {
    private final Views views;
    private final String path;
    private final String up;
    private final String top;
    private final String twin;
    private final LocalizedText title;
    private final Text site;
    private final List<ReportLanguage> others;
    private final boolean hasData;
    private final boolean large;
    private final Map<String, DataSet> data;
    private final CleanOutput output;

    /**
     * Describes a page.
     *
     * @param views the figures in the language of the page
     * @param path the path relative to the folder of its language
     * @param twin the page that replaces it in the other languages
     * @param title the title of the page
     * @param others the other languages in which the page exists
     * @param plan the plan of the report
     * @param data the files of figures; empty if the report has none
     * @param output the output for the page
     */
    Page(
            Views views,
            String path,
            String twin,
            LocalizedText title,
            List<ReportLanguage> others,
            SitePlan plan,
            Map<String, DataSet> data,
            CleanOutput output) {
        this.views = views;
        this.path = path;
        this.up = up(path);
        this.top = up(views.words.language().folder() + path);
        this.twin = twin;
        this.title = title;
        this.site = plan.name();
        this.others = List.copyOf(others);
        this.hasData = plan.data();
        this.large = plan.limits().areExceeded(views);
        this.data = data;
        this.output = output;
    }

    /** The end of the start tag of elements marked as in another language. */
    private static final String FOREIGN = " dir=\"auto\">";

    private static final Set<Standing> TOLD =
            EnumSet.of(Standing.OPERATION, Standing.TRIAL, Standing.PREPARATION, Standing.PAUSE);

    /** A page that every page links to. */
    record Stop(String path, String name) {}

    public static final List<String> STOPS = List.of(
            "index",
            "technologies",
            "countries",
            "bodies",
            "processes",
            "articles",
            "time",
            "paths",
            "reasons",
            "together",
            "news",
            "ended",
            "surveys",
            "context",
            "cases",
            "sources",
            "data",
            "methods");

    /** The pages in the line above every page; the list below has all pages. */
    static final List<String> MAIN = List.of("technologies", "countries", "news", "cases");

    /** The pages that describe the data to search engines. */
    private static final List<String> DESCRIBED = List.of("index.html", "data.html");

    /** The data files of figures whose ids differ from the file names. */
    private static final Map<String, String> DATA = Map.ofEntries(
            Map.entry("stages", "stages-group"),
            Map.entry("groups", "stages-group"),
            Map.entry("regions", "stages-region"),
            Map.entry("kinds", "stages-kind"),
            Map.entry("natures", "stages-nature"),
            Map.entry("processes", "stages-process"),
            Map.entry("ldc", "stages-ldc"),
            Map.entry("wto", "stages-wto"),
            Map.entry("years", "stages-year"),
            Map.entry("flow", "changes"),
            Map.entry("funnel-1", "funnel"),
            Map.entry("together.groups", "pairs-group"),
            Map.entry("together.adopters", "pairs-group-adopter"),
            Map.entry("together.processes", "pairs-process"));

    Views views() {
        return views;
    }

    Figures figures() {
        return views.figures;
    }

    Catalogue catalogue() {
        return views.figures.catalogue();
    }

    Words words() {
        return views.words;
    }

    ShareWords shares() {
        return views.shares;
    }

    Phrases phrases() {
        return views.phrases;
    }

    Names names() {
        return views.names;
    }

    ReportLanguage language() {
        return views.words.language();
    }

    LocalizedText title() {
        return title;
    }

    /** Returns the title of the report. */
    LocalizedText siteTitle() {
        return text(site);
    }

    /** Returns the title of the window; those of the main pages include the title of the report if that is in the same language. */
    String windowTitle() {
        LocalizedText whole = siteTitle();
        return hasMenu() && Objects.equals(whole.lang(), title.lang())
                ? title.text() + " – " + whole.text()
                : title.text();
    }

    List<Stop> stops() {
        return stops(STOPS, "nav.");
    }

    /** Returns the pages in the line above the page, with short names. */
    List<Stop> main() {
        return stops(MAIN, "main.");
    }

    private List<Stop> stops(List<String> pages, String family) {
        List<Stop> stops = new ArrayList<>();
        pages.stream()
                .filter(stop -> hasData || !stop.equals("data"))
                .forEach(stop -> stops.add(new Stop(stop + ".html", say(family + stop))));
        return stops;
    }

    /**
     * Returns whether the page has the search box and ends with the list of all pages. Pages about one thing, of which there are
     * thousands, link to that list on another page: parts repeated on each of them make up most of a large report.
     */
    boolean hasMenu() {
        return path.indexOf('/') < 0;
    }

    String menuHref() {
        return href("index.html") + "#menu";
    }

    /** Returns how many bytes of the page are written. */
    int written() {
        return output.length();
    }

    /**
     * Returns whether the page shows texts of the catalogue in other languages and therefore has to say so.
     *
     * @param from the number of bytes written before the part to search
     */
    boolean saysForeign(int from) {
        return !views.foreignTexts.isEmpty() && output.contains(FOREIGN, from);
    }

    /** Returns whether the page is the given stop or belongs to it. */
    boolean isAt(String stop) {
        String name = stop.substring(0, stop.length() - ".html".length());
        return path.equals(stop)
                || path.startsWith(name + "/")
                || path.startsWith(name + "-")
                || (name.equals("news") && path.startsWith("changes"));
    }

    /** Returns a link to a page, given its path relative to the folder of the language. */
    String href(String target) {
        return up + target;
    }

    List<ReportLanguage> others() {
        return others;
    }

    /** Returns a link to the same page in another language, or to the one that replaces it there. */
    String href(ReportLanguage other) {
        return top + other.folder() + twin;
    }

    /** Returns whether the report has so many cases that most lists are not written in full. */
    boolean isLarge() {
        return large;
    }

    /** Returns whether the report has files of data. */
    boolean hasData() {
        return hasData;
    }

    /** Returns the files of a figure, given its id or their name without ending; null if there are none. */
    @Nullable
    DataSet data(String name) {
        return data.get(DATA.getOrDefault(name, name));
    }

    /** Returns a link to a file of data. */
    String dataHref(String file) {
        return rootHref(DataFolder.FOLDER + file);
    }

    String styleHref() {
        return rootHref(Site.STYLE);
    }

    /** Returns a link to a file that all languages share, given its path relative to the folder of the report. */
    String rootHref(String target) {
        return top + target;
    }

    /** Returns whether the page has a script. */
    boolean hasScript() {
        return path.equals("find.html");
    }

    /**
     * Returns what a browser may load for the page, and where its forms may lead. It includes {@code file:}, because some browsers treat
     * the files beside a page opened from a folder as foreign.
     */
    String policy() {
        return policy(hasScript(), hasMenu() ? "'self' file:" : "'none'");
    }

    /** Returns the policy of a page with or without a script, given where its forms may lead. */
    static String policy(boolean script, String forms) {
        return "default-src 'none'; style-src 'self' file:; "
                + (script ? "script-src 'self' file:; " : "")
                + "form-action " + forms + "; base-uri 'none'";
    }

    /** Returns the description of the data for search engines on the pages that have it, else null. */
    @Nullable
    String dataset() {
        return DESCRIBED.contains(path) ? Dataset.of(views) : null;
    }

    private static String up(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    String caseHref(CaseEntry entry) {
        return href(views.casePages.href(entry));
    }

    String say(String key, Object... values) {
        return views.words.say(key, values);
    }

    String count(String key, long number, Object... more) {
        return views.words.count(key, number, more);
    }

    String number(long number) {
        return views.words.number(number);
    }

    String code(String family, String code) {
        return views.words.code(family, code);
    }

    /** Returns the words for the role of a partner, which may be its kind. */
    String role(Code role) {
        String words = code("role", role.value());
        return words.equals(role.value()) ? code("kind", role.value()) : words;
    }

    String date(PartialDate date) {
        return views.words.date(date);
    }

    LocalizedText text(Text text) {
        return views.words.text(text);
    }

    Linked technology(TechnologyId id) {
        return views.technology(id);
    }

    Linked organization(OrganizationId id) {
        return views.body(id);
    }

    Linked country(Code code) {
        return views.country(code);
    }

    Linked process(Code code) {
        return views.process(code);
    }

    /** Returns an instrument or one of its provisions. */
    Linked provision(Code instrument, Optional<String> provision) {
        return views.provision(new Provision(instrument, provision));
    }

    /** Returns the partner of a case: a body or a name. */
    Linked partner(Partner partner) {
        return partner.organization().isPresent()
                ? organization(partner.organization().get())
                : Linked.unlinked(views.names.partner(partner));
    }

    Linked caseStudy(CaseEntry entry) {
        return new Linked(text(entry.caseStudy().title()), views.casePages.href(entry));
    }

    /** Returns the name of a code of the first list that has it, linked if codes of the list have pages. */
    Linked code(Code code) {
        Optional<String> list = catalogue().codeLists().stream()
                .filter(each -> catalogue().codeEntry(each.id(), code).isPresent())
                .map(each -> each.id().value())
                .findFirst();
        return switch (list.orElse("")) {
            case "customs-processes" -> process(code);
            case "countries" -> country(code);
            case "wco-instruments" -> provision(code, Optional.empty());
            default -> Linked.unlinked(views.names.code(code));
        };
    }

    /** Returns the day of the report: the issue date, or a text that there is none. */
    String asOf() {
        return views.asOf();
    }

    /** Returns the date of the evidence of a state, or a text that it has none. */
    String lastSeen(EvidencedStage state) {
        return state.evidence().isPresent() ? date(state.evidence().get()) : say("when.undated");
    }

    /** Returns the year of the evidence of a state, or a text that it has none. */
    String yearSeen(EvidencedStage state) {
        return state.evidence()
                .map(date -> Integer.toString(date.latest().getYear()))
                .orElse(say("when.undated"));
    }

    /** Returns how old the evidence of a state is at the issue date, in words; empty if either has no date. */
    Optional<String> age(EvidencedStage state) {
        Optional<LocalDate> issued = catalogue().issued().map(PartialDate::latest);
        if (issued.isEmpty() || state.evidence().isEmpty()) {
            return Optional.empty();
        }
        long years = ChronoUnit.YEARS.between(state.evidence().get().latest(), issued.get());
        return Optional.of(years < 1 ? say("age.recent") : count("age.years", years));
    }

    /**
     * Returns a state in a sentence. What was last seen more than three years before the day of the report is in the past tense,
     * because it may have changed.
     */
    String state(EvidencedStage state) {
        Optional<PartialDate> seen = state.evidence();
        Standing standing = Standing.of(state.answer());
        if (!TOLD.contains(standing)) {
            return say("seen", lastSeen(state));
        }
        if (seen.isEmpty()) {
            return say("state.undated." + standing.code());
        }
        boolean recent = !seen.get().latest().isBefore(figures().day().minusYears(EvidenceAge.PRESENT));
        boolean dated = catalogue().issued().isPresent();
        return say((recent || !dated ? "state.now." : "state.was.") + standing.code(), date(seen.get()));
    }

    Optional<Source> source(Citation citation) {
        return catalogue().source(citation.source());
    }
}
