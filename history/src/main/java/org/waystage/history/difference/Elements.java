package org.waystage.history.difference;

import java.util.List;

/** Compares the elements of two lists, and reports whether those in common are in another order. */
final class Elements {
    private Elements() {}

    static <V> void compare(
            Form<V> form, List<? extends V> before, List<? extends V> after, MemberPlace place, Findings findings) {
        if (before.equals(after)) {
            return;
        }
        Matching<V> matching = Matching.of(form, before, after, findings.renewal());
        for (int i = 0; i < before.size(); i++) {
            V old = before.get(i);
            int partner = matching.partner(i);
            if (partner < 0) {
                findings.add(new MemberChange.ElementRemoved(place.onlyBefore(i), form.value(old, View.AS_IS)));
            } else if (!old.equals(after.get(partner))) {
                form.compare(old, after.get(partner), place.element(i, partner), findings);
            }
        }
        for (int partnerless : matching.added()) {
            findings.add(new MemberChange.ElementAdded(
                    place.onlyAfter(partnerless), form.value(after.get(partnerless), View.AS_IS)));
        }
        if (matching.moved().length > 0) {
            findings.leaveOut(Reissue.Reason.ORDER);
        }
    }
}
