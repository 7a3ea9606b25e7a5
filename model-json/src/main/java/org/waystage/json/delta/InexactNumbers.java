package org.waystage.json.delta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.waystage.core.notice.Notice;

/** The first notices about numbers that no double reproduces as written, and whose last digits no digest protects; each once. */
final class InexactNumbers {
    private static final int MOST = 10_000;

    private final Set<Notice> notices = new LinkedHashSet<>();

    void add(Notice notice) {
        if (notices.size() < MOST) {
            notices.add(notice);
        }
    }

    void addAll(Collection<Notice> more) {
        more.forEach(this::add);
    }

    List<Notice> notices() {
        return new ArrayList<>(notices);
    }
}
