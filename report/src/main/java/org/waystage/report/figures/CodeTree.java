package org.waystage.report.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Code;

/** The codes of a list with the codes that cover them. */
public final class CodeTree {
    private final Map<Code, CodeList.Entry> entries = new LinkedHashMap<>();
    private final Map<Code, List<Code>> narrower = new LinkedHashMap<>();

    CodeTree(Optional<CodeList> list) {
        list.ifPresent(codes -> codes.codes().forEach(entry -> entries.putIfAbsent(entry.code(), entry)));
        entries.values()
                .forEach(entry -> entry.broader()
                        .ifPresent(broader -> narrower.computeIfAbsent(broader, code -> new ArrayList<>())
                                .add(entry.code())));
    }

    /** Returns the codes in the order of the list. */
    public Set<Code> codes() {
        return entries.keySet();
    }

    public Optional<CodeList.Entry> entry(Code code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Returns the codes directly below a code. */
    public List<Code> narrower(Code code) {
        return narrower.getOrDefault(code, List.of());
    }

    /** Returns a code, followed by those above it, the nearest first; a cycle ends the list. */
    public List<Code> withBroader(Code code) {
        Set<Code> chain = new LinkedHashSet<>();
        @Nullable Code next = code;
        while (next != null && chain.add(next)) {
            next = entry(next).flatMap(CodeList.Entry::broader).orElse(null);
        }
        return List.copyOf(chain);
    }
}
