package org.waystage.conformance;

import org.waystage.core.notice.Rule;

/** The page of rules for people: a table with what each rule says. */
final class RulesPage {
    private RulesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("# The rules\n\n")
                .append(
                        "Generated from the code; `mvn -pl conformance -am test -Dgolden.update=true` writes it anew.\n")
                .append("With French, explanations and documents, as data:"
                        + " [rules.json](src/main/resources/org/waystage/conformance/rules.json).\n\n")
                .append("An *error* breaks a MUST (RFC 2119), a *warning* a SHOULD, an *info* says what MAY be.\n")
                .append(
                        "No validation profile can lower a *guarded* rule; a *quiet* one speaks only under a profile that"
                                + " sets it.\n")
                .append(
                        "A value takes the place of `{name}`; without that value, what stands in `[[ ]]` is left out.\n");
        Rules.names().forEach(family -> family(family, page));
        return page.toString();
    }

    private static void family(String family, StringBuilder page) {
        page.append("\n## ")
                .append(family)
                .append("-\n\n")
                .append(Rules.about(family))
                .append("\n\n| rule | severity | says |\n|---|---|---|\n");
        Rules.of(family)
                .forEach(rule -> page.append("| `")
                        .append(rule.id())
                        .append("` | ")
                        .append(severity(rule))
                        .append(" | ")
                        .append(escaped(rule.message().in("en")))
                        .append(" |\n"));
    }

    private static String severity(Rule rule) {
        String kind = rule.guarded() ? ", guarded" : rule.quiet() ? ", quiet" : "";
        return rule.severity().code() + kind;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("[[", "`[[`")
                .replace("]]", "`]]`");
    }
}
