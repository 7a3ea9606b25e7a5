package org.waystage.history.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;
import org.waystage.core.value.TextKey;

/** What distinguishes a record from others, apart from its id: the keys by which decisions also name it, and its longer texts. */
public final class Traits {
    private Traits() {}

    /**
     * Returns the keys of a case, any one of which is enough: that of its register or, without one, its adopters with the title in each
     * language.
     *
     * @param body the name of an adopter; decisions use its id
     */
    public static List<String> keys(CaseStudy caseStudy, Function<OrganizationId, String> body) {
        Optional<String> own = Identifier.madeUpOf(caseStudy.identifiers())
                .flatMap(scheme -> caseStudy.identifiers().stream()
                        .filter(identifier -> identifier.scheme().equals(scheme))
                        .map(Identifier::value)
                        .findFirst());
        return own.map(List::of).orElseGet(() -> {
            Set<String> bodies = new TreeSet<>();
            caseStudy.adopters().forEach(adopter -> bodies.add(body.apply(adopter)));
            return keys(String.join("+", bodies), caseStudy.title());
        });
    }

    /** Returns the keys of a body, any one of which is enough: its country with the name in each language. */
    public static List<String> keys(Organization body) {
        return keys(body.country().map(Code::value).orElse(""), body.name());
    }

    /** Returns a key for each language of a title, each once; none for a title without a letter or digit. */
    public static List<String> keys(String within, Text title) {
        Set<String> keys = new TreeSet<>();
        title.forEach((language, words) -> {
            String key = TextKey.of(words);
            if (!key.isEmpty()) {
                keys.add(within + "|" + key);
            }
        });
        return List.copyOf(keys);
    }

    /** Returns the texts of a case that may be long. */
    public static List<Text> texts(CaseStudy caseStudy) {
        List<Text> texts = new ArrayList<>();
        caseStudy.summary().ifPresent(texts::add);
        for (Statement statement : caseStudy.statements()) {
            statement.text().ifPresent(texts::add);
        }
        return texts;
    }
}
