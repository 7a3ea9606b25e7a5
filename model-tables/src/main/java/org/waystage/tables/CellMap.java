package org.waystage.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the cell for a JSON Pointer into the catalogue. */
final class CellMap {
    private final RowNode root;

    CellMap(RowNode root) {
        this.root = root;
    }

    /** Returns the cell of a pointer, or the nearest one; empty for the whole catalogue. */
    Optional<String> find(String pointer) {
        if (pointer.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (String name : pointer.substring(1).split("/", -1)) {
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
        RowNode node = root;
        int at = 0;
        while (at < names.size()) {
            Optional<TableLayout> child = Layout.child(node.table(), names.get(at));
            if (child.isEmpty()) {
                break;
            }
            List<RowNode> rows = node.below(child.get());
            int index = at + 1 < names.size() ? index(names.get(at + 1)) : 0;
            if (index < 0 || index >= rows.size()) {
                break;
            }
            node = rows.get(index);
            at = Math.min(names.size(), at + 2);
        }
        List<String> rest = names.subList(at, names.size());
        return Optional.of(
                rest.isEmpty()
                        ? node.columns().cell(node.row())
                        : node.columns().cell(node.row(), rest));
    }

    private static int index(String name) {
        return name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : -1;
    }
}
