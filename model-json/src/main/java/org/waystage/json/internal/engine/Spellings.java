package org.waystage.json.internal.engine;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waystage.core.id.Id;
import org.waystage.core.value.Text;

/** Finds the id or language tag that a misspelt word most likely stands for; only ever suggested. */
final class Spellings {
    /** Longer words are not misspelt ids; this also bounds the cost. */
    private static final int LONGEST = 100;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Spellings() {}

    /** Returns a word as an id: in lower case, without accents, with hyphens for all other characters. */
    static Optional<String> slug(String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = ENDS.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
        return Optional.of(slug).filter(Id::isSlug);
    }

    /** Returns a word as a language tag: with hyphens for underscores. */
    static Optional<String> tag(String word) {
        return word.length() > LONGEST
                ? Optional.empty()
                : Optional.of(word.replace('_', '-').strip()).filter(Text::isTag);
    }
}
