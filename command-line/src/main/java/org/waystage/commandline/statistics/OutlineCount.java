package org.waystage.commandline.statistics;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.References;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * The count of a catalogue's cases, which were read one by one.
 *
 * @param <B> the type of the counter
 * @param catalogue the catalogue with the records that cases refer to
 * @param builder the counter, with all cases counted
 */
public record OutlineCount<B>(Catalogue catalogue, B builder) {
    /**
     * Counts the cases of a catalogue; reports its errors and ends the command if there are any.
     *
     * @param file the file, or the bundled edition
     * @param start creates the counter
     * @param add adds a case to the counter
     * @param expect tells the counter which cases may continue each other
     */
    public static <B> OutlineCount<B> of(
            CatalogueFile file,
            Console console,
            Function<Catalogue, B> start,
            BiConsumer<B, Undertaking> add,
            BiConsumer<B, Set<CaseStudyId>> expect) {
        try (CatalogueSource source = file.open(console)) {
            NoticeLog log = new NoticeLog(source.name());
            Counting<B> counting = source.outlines(
                    linked -> new Counting<>(start, add, builder -> expect.accept(builder, linked)), log);
            FirstNotices.refuseErrors(log, console);
            FirstNotices.sayMiscounted(log, console);
            if (counting.count == null) {
                throw new Failure(Failure.USE, Phrase.NO_HEAD, source.name());
            }
            return counting.count;
        }
    }

    private static final class Counting<B> implements CatalogueSource.CountHandler {
        private final Function<Catalogue, B> start;
        private final BiConsumer<B, Undertaking> add;
        private final Consumer<B> prepare;
        private @Nullable OutlineCount<B> count;

        Counting(Function<Catalogue, B> start, BiConsumer<B, Undertaking> add, Consumer<B> prepare) {
            this.start = start;
            this.add = add;
            this.prepare = prepare;
        }

        @Override
        public void head(Optional<Catalogue> head) {
            Catalogue catalogue = head.orElseGet(References::withoutHead);
            B builder = start.apply(catalogue);
            prepare.accept(builder);
            count = new OutlineCount<>(catalogue, builder);
        }

        @Override
        public void undertaking(Undertaking undertaking) {
            if (count != null) {
                add.accept(count.builder(), undertaking);
            }
        }
    }
}
