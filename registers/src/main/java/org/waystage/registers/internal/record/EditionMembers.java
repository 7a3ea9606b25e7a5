package org.waystage.registers.internal.record;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.waystage.registers.internal.profile.EditionRule;
import org.waystage.registers.internal.profile.ProfileParts;

/** The members of a document that a profile uses, which are kept wherever they are. */
public final class EditionMembers {
    private EditionMembers() {}

    /** Returns the pointers of the members. */
    public static Set<String> of(ProfileParts profile) {
        Set<String> pointers = new HashSet<>();
        profile.input().declaredCount().ifPresent(pointers::add);
        for (EditionRule rule : profile.editions()) {
            add(rule.label(), pointers);
            add(rule.issued(), pointers);
            Optional<EditionRule.Origin> sequence = rule.sequence();
            sequence.ifPresent(told -> add(told, pointers));
        }
        return pointers;
    }

    private static void add(EditionRule.Origin told, Set<String> pointers) {
        if (told instanceof EditionRule.Origin.Member member) {
            pointers.add(member.pointer());
        }
    }
}
