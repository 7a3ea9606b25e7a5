package org.waystage.report.views;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files made from ids, codes and other texts. A name is safe on every file system and given only once, also
 * where letter case makes no difference. Names depend only on the texts and their order.
 */
public final class FileNames {
    /** Names that Windows reserves for devices, whatever the extension. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]");

    /** Room for a number and an extension within the 255 bytes of a name, and for the folder in a path of Windows. */
    private static final int LONGEST = 150;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /**
     * Returns a new name for a text.
     *
     * @param text the text; an id becomes its own name unless that is taken or reserved
     * @return the name, without an extension
     */
    public String give(String text) {
        String safe = UNSAFE.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .replaceAll("-");
        String folded = safe.toLowerCase(Locale.ROOT);
        boolean reserved = safe.isEmpty() || DEVICE.matcher(folded).matches();
        if (!reserved && taken.add(folded)) {
            return safe;
        }
        while (true) {
            int number = next.merge(folded, reserved ? 1 : 2, (last, first) -> last + 1);
            if (taken.add(folded + "--" + number)) { // no id has two consecutive hyphens
                return safe + "--" + number;
            }
        }
    }
}
