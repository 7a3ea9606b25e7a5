package org.waystage.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Extras;

/** What SKOS has no place for, as notices with the places in the catalogue. */
final class Losses {
    private final Set<String> addresses = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();

    /** Returns whether an element is the first with its address; notes another one, which is not written. */
    boolean isFirst(String address, String pointer) {
        if (addresses.add(address)) {
            return true;
        }
        element(pointer);
        return false;
    }

    /** Notes a member that was not written as it is. */
    void member(String pointer, String member) {
        add(pointer + "/" + Graph.escaped(member), member);
    }

    /** Notes an element of a list that was not written as it is; the name of the list tells people more than its index. */
    void element(String pointer) {
        String list = pointer.substring(0, pointer.lastIndexOf('/'));
        add(pointer, list.substring(list.lastIndexOf('/') + 1));
    }

    /** Notes a text that was not written as it is. */
    void text(String pointer) {
        add(pointer, pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    private void add(String pointer, String member) {
        notices.add(Notice.of(LinkedDataRules.NOT_WRITTEN, Place.of(pointer), Map.of("member", member)));
    }

    /** Notes the members unknown to this version. */
    void extras(String pointer, Extras extras) {
        extras.members().keySet().forEach(name -> member(pointer, name));
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }
}
