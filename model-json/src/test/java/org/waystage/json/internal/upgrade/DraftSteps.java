package org.waystage.json.internal.upgrade;

import java.util.List;
import java.util.Map;
import org.waystage.json.reading.FormatVersion;

/**
 * Two versions of the format that never were, and the steps from them: they prove the chain, as there is no version before
 * 1.0 that was released.
 *
 * <p>0.1 has {@code cases}, each with a {@code name} that is a plain string; 0.2 has {@code caseStudies} with a {@code title},
 * and still one {@code stage} with the date {@code since} in place of the list of stages.
 */
public final class DraftSteps {
    static final FormatVersion FIRST = new FormatVersion(0, 1);
    static final FormatVersion SECOND = new FormatVersion(0, 2);

    private DraftSteps() {}

    /** Returns the chain; its steps are given in another order than they are taken. */
    public static Upgrades chain() {
        return new Upgrades(List.of(new StagesInList(), new CasesWithTitle()));
    }

    /** From 0.1 to 0.2. */
    static final class CasesWithTitle extends UpgradeStep {
        CasesWithTitle() {
            super(FIRST, SECOND);
        }

        @Override
        void catalogue(Tree catalogue) {
            catalogue.rename("cases", "caseStudies");
        }

        @Override
        void caseStudy(Tree caseStudy) {
            caseStudy.rename("name", "title");
            caseStudy.members().computeIfPresent("title", (member, name) -> {
                Tree title = Tree.object(null);
                title.members().put("en", name);
                return title;
            });
        }
    }

    /** From 0.2 to 1.0. */
    public static final class StagesInList extends UpgradeStep {
        public StagesInList() {
            super(SECOND, new FormatVersion(1, 0));
        }

        @Override
        void catalogue(Tree catalogue) {}

        @Override
        void caseStudy(Tree caseStudy) {
            Map<String, Tree> members = caseStudy.members();
            Tree stage = members.remove("stage");
            Tree since = members.remove("since");
            if (stage == null) {
                return;
            }
            Tree statement = Tree.object(null);
            statement.members().put("stage", stage);
            statement.members().put("basis", Tree.string("observed"));
            if (since != null) {
                statement.members().put("date", since);
            }
            Tree stages = Tree.list(null);
            stages.elements().add(statement);
            members.put("stages", stages);
        }
    }
}
