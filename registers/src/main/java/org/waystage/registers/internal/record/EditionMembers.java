package org.waystage.registers.internal.record;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.waystage.registers.internal.profile.EditionRule;
import org.waystage.registers.internal.profile.Profile;

/** The members of a document that a profile asks for, which are kept wherever they stand. */
public final class EditionMembers {
    private EditionMembers() {}

    /** Returns their pointers. */
    public static Set<String> of(Profile.Parts profile) {
        Set<String> pointers = new HashSet<>();
        profile.input().declaredCount().ifPresent(pointers::add);
        for (EditionRule rule : profile.editions()) {
            add(rule.label(), pointers);
            add(rule.issued(), pointers);
            Optional<EditionRule.Told> sequence = rule.sequence();
            sequence.ifPresent(told -> add(told, pointers));
        }
        return pointers;
    }

    private static void add(EditionRule.Told told, Set<String> pointers) {
        if (told instanceof EditionRule.Told.Member member) {
            pointers.add(member.pointer());
        }
    }
}
