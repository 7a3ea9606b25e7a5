package org.waystage.report.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Standing;
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
    private final LocalizedText title;
    private final List<ReportLanguage> others;

    /**
     * Describes a page.
     *
     * @param views the figures in the language of the page
     * @param path the path relative to the folder of its language
     * @param title the title of the page
     * @param others the other languages of the report
     */
    Page(Views views, String path, LocalizedText title, List<ReportLanguage> others) {
        this.views = views;
        this.path = path;
        this.title = title;
        this.others = List.copyOf(others);
    }

    /** The years for which what was seen is told in the present. */
    private static final int PRESENT = 3;

    private static final Set<Standing> TOLD =
            EnumSet.of(Standing.OPERATION, Standing.TRIAL, Standing.PREPARATION, Standing.PAUSE);

    /** A page that every page links to. */
    record Stop(String path, String name) {}

    public static final List<String> STOPS = List.of(
            "index",
            "technologies",
            "places",
            "time",
            "paths",
            "reasons",
            "together",
            "news",
            "surveys",
            "context",
            "cases",
            "sources",
            "methods");

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

    /** Returns the title of the window, which includes the title of the catalogue if that is in the same language. */
    String windowTitle() {
        LocalizedText whole = text(catalogue().title());
        return Objects.equals(whole.lang(), title.lang()) ? title.text() + " – " + whole.text() : title.text();
    }

    List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        STOPS.forEach(stop -> stops.add(new Stop(stop + ".html", say("nav." + stop))));
        return stops;
    }

    /** Returns whether the page is the given stop or belongs to it. */
    boolean isAt(String stop) {
        String name = stop.substring(0, stop.length() - ".html".length());
        return path.equals(stop) || path.startsWith(name + "/") || path.matches(name + "-[0-9]+\\.html");
    }

    /** Returns a link to a page, given its path relative to the folder of the language. */
    String href(String target) {
        return up(path) + target;
    }

    List<ReportLanguage> others() {
        return others;
    }

    /** Returns a link to the same page in another language. */
    String href(ReportLanguage other) {
        return up(language().folder() + path) + other.folder() + path;
    }

    String styleHref() {
        return up(language().folder() + path) + Site.STYLE;
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

    String percent(long part, long whole) {
        return views.words.percent(part, whole);
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
        return new Linked(views.names.technology(id), views.links.technology(id));
    }

    Linked organization(OrganizationId id) {
        return new Linked(views.names.organization(id), views.links.body(id));
    }

    Linked country(Code code) {
        return new Linked(views.names.country(code), views.links.country(code));
    }

    Linked process(Code code) {
        return new Linked(views.names.code("customs-processes", code), views.links.process(code));
    }

    /** Returns the name of a code of any list, which has no page. */
    Linked code(Code code) {
        return Linked.unlinked(views.names.code(code));
    }

    /** Returns the day as of which the report holds: the issue date, or a text that there is none. */
    String asOf() {
        return catalogue()
                .issued()
                .map(issued -> say(issued.toString().length() > 7 ? "asOf.day" : "asOf.month", date(issued)))
                .orElse(say("asOf.none"));
    }

    /** Returns the date of the evidence of a state, or a text that it has none. */
    String lastSeen(EvidencedStage state) {
        return state.evidence().map(views.words::date).orElse(say("when.undated"));
    }

    /**
     * Returns a state in a sentence. What was last seen more than three years before the day of the report is told in the
     * past, since it need not be so any more.
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
        boolean recent = !seen.get().latest().isBefore(figures().day().minusYears(PRESENT));
        boolean dated = catalogue().issued().isPresent();
        return say((recent || !dated ? "state.now." : "state.was.") + standing.code(), date(seen.get()));
    }

    Optional<Source> source(Citation citation) {
        return catalogue().source(citation.source());
    }

    /** Returns an address if it may be linked to; only web addresses are. */
    static @Nullable String web(Optional<String> address) {
        String text = address.orElse("");
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? text : null;
    }
}
