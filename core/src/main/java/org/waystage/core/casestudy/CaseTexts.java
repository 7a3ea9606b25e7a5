package org.waystage.core.casestudy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Text;

/** Finds the texts of a case. */
final class CaseTexts {
    private final Map<String, Text> texts = new LinkedHashMap<>();

    private CaseTexts() {}

    static Map<String, Text> of(CaseStudy one) {
        CaseTexts found = new CaseTexts();
        found.add("/title", Optional.of(one.title()));
        found.add("/summary", one.summary());
        found.each("/partners", "/name", one.partners(), Partner::name);
        found.each("/scopes", "/name", one.scopes(), scope -> Optional.of(scope.name()));
        found.each("/stages", "/note", one.stages(), StageRecord::note);
        found.each("/needs", "/text", one.needs(), Statement::text);
        found.each("/objectives", "/text", one.objectives(), Statement::text);
        found.each("/benefits", "/text", one.benefits(), Statement::text);
        found.each("/challenges", "/text", one.challenges(), Statement::text);
        found.each("/lessons", "/text", one.lessons(), Statement::text);
        for (int i = 0; i < one.outcomes().size(); i++) {
            Outcome outcome = one.outcomes().get(i);
            found.add("/outcomes/" + i + "/measure", Optional.of(outcome.measure()));
            found.add("/outcomes/" + i + "/note", outcome.note());
        }
        found.each("/instruments", "/note", one.instruments(), InstrumentReference::note);
        found.each("/links", "/note", one.links(), CaseStudy.Link::note);
        found.each("/clearance", "/note", one.clearance(), ClearanceStep::note);
        found.each("/notes", "", one.notes(), Optional::of);
        return Collections.unmodifiableMap(found.texts);
    }

    private <T> void each(String list, String member, List<T> values, Function<T, Optional<Text>> text) {
        for (int i = 0; i < values.size(); i++) {
            Optional<Text> given = text.apply(values.get(i));
            if (given.isPresent()) {
                texts.put(list + "/" + i + member, given.get());
            }
        }
    }

    private void add(String pointer, Optional<Text> text) {
        text.ifPresent(given -> texts.put(pointer, given));
    }
}
