package org.waystage.report.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.Id;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.value.Code;

/** The names of the objects of a catalogue in one language; an object that cannot be resolved is named by its id. */
public final class Names {
    private final Catalogue catalogue;
    private final Words words;
    private final Map<String, Map<Code, LocalizedText>> codes = new ConcurrentHashMap<>();

    public Names(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    public LocalizedText technology(TechnologyId id) {
        return catalogue
                .technology(id)
                .map(technology -> words.text(technology.name()))
                .orElseGet(() -> LocalizedText.plain(id.value()));
    }

    public LocalizedText organization(OrganizationId id) {
        return catalogue
                .organization(id)
                .map(organization -> words.text(organization.name()))
                .orElseGet(() -> LocalizedText.plain(id.value()));
    }

    public LocalizedText partner(Partner partner) {
        return partner.organization().isPresent()
                ? organization(partner.organization().get())
                : partner.name().map(words::text).orElseGet(() -> LocalizedText.plain(words.say("none.dash")));
    }

    /** Returns the name of a country: that of the catalogue or, if it has none in this language, that of CLDR. */
    public LocalizedText country(Code code) {
        LocalizedText name = names("countries").get(code);
        if (name != null && name.lang() == null) {
            return name;
        }
        return words.country(code.value())
                .map(LocalizedText::plain)
                .orElseGet(() -> name == null ? LocalizedText.plain(code.value()) : name);
    }

    /** Returns an instrument or one of its provisions; that of a listed provision has its title. */
    public LocalizedText provision(Code instrument, Optional<String> provision) {
        if (provision.isEmpty()) {
            return code("wco-instruments", instrument);
        }
        String article = provision.get();
        LocalizedText title = Code.isCode(article)
                ? code(instrument.value().toLowerCase(Locale.ROOT) + "-articles", Code.of(article))
                : LocalizedText.plain(article);
        String number = abbreviation(instrument) + "\u00a0" + article;
        return title.text().equals(article)
                ? LocalizedText.plain(number)
                : new LocalizedText(number + " – " + title.text(), title.lang());
    }

    /** Returns the short name of an instrument in this language; the code itself if there is none. */
    public String abbreviation(Code instrument) {
        return words.code("instrument", instrument.value());
    }

    /** Returns the title of the crosswalk of a scheme, or the scheme itself if there is none in this language. */
    public String scheme(Code scheme) {
        return catalogue
                .crosswalk(scheme)
                .flatMap(Crosswalk::title)
                .map(words::text)
                .filter(title -> title.lang() == null)
                .map(LocalizedText::text)
                .orElse(scheme.value());
    }

    /** Returns the name of a code in a code list of the catalogue. */
    public LocalizedText code(String list, Code code) {
        LocalizedText name = names(list).get(code);
        return name == null ? LocalizedText.plain(code.value()) : name;
    }

    private Map<Code, LocalizedText> names(String list) {
        Map<Code, LocalizedText> known = codes.get(list);
        return known == null ? codes.computeIfAbsent(list, this::index) : known;
    }

    private Map<Code, LocalizedText> index(String list) {
        Map<Code, LocalizedText> index = new HashMap<>();
        if (!Id.isSlug(list)) {
            return index;
        }
        for (CodeList.Entry entry :
                catalogue.codeList(CodeListId.of(list)).map(CodeList::codes).orElse(List.of())) {
            index.putIfAbsent(entry.code(), words.text(entry.name()));
        }
        return index;
    }

    /** Returns the name of a code in the first code list that contains it. */
    public LocalizedText code(Code code) {
        for (CodeList list : catalogue.codeLists()) {
            LocalizedText name = names(list.id().value()).get(code);
            if (name != null) {
                return name;
            }
        }
        return LocalizedText.plain(code.value());
    }
}
