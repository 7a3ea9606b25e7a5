package org.waystage.commandline.structure;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.IntervalText;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.statistics.SelectionText;
import org.waystage.results.Result;

/** Moves between stages, as text and as the result for JSON and CSV. */
final class TransitionsOutput {
    private final TransitionMatrix matrix;
    private final Console console;
    private final String language;
    private final Wording wording;
    private final IntervalText intervals;

    TransitionsOutput(TransitionMatrix matrix, Console console) {
        this.matrix = matrix;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.intervals = new IntervalText(matrix.selection().sampling());
    }

    void text() {
        long moves =
                matrix.moves().stream().mapToLong(TransitionMatrix.Move::count).sum();
        boolean ladder = matrix.level() instanceof StageLevel;
        Phrase title = ladder ? StructurePhrases.TRANSITIONS : StructurePhrases.TRANSITIONS_OF_SCHEME;
        console.prose(title.in(
                language,
                wording.code("states", matrix.level().code()),
                matrix.asOf(),
                matrix.cases(),
                matrix.histories(),
                moves));
        matrix.leftOut()
                .forEach((reason, count) -> console.prose(StructurePhrases.leftOut(reason, count, ladder, language)));
        SelectionText.write(matrix.selection(), console);
        console.println("");
        if (moves == 0) {
            console.prose(StructurePhrases.NO_MOVE.in(language));
        } else {
            moves();
        }
        if (!matrix.stayed().isEmpty()) {
            console.println("");
            console.prose(StructurePhrases.STAYED_AT.in(language));
            List<List<String>> lines = new ArrayList<>();
            matrix.stayed().forEach((state, count) -> lines.add(List.of("  " + state(state), wording.count(count))));
            TextTable.write(lines, 1, console);
        }
    }

    private void moves() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.FROM.in(language),
                StructurePhrases.TO.in(language),
                StructurePhrases.DIRECTION.in(language),
                StructurePhrases.MOVES.in(language),
                StructurePhrases.SHARE.in(language),
                intervals.headingOfShares(StructurePhrases.INTERVAL, language)));
        for (TransitionMatrix.Move move : matrix.moves()) {
            lines.add(List.of(
                    state(move.from()),
                    state(move.to()),
                    wording.code("direction", matrix.direction(move).code()),
                    wording.count(move.count()),
                    wording.share(move.share()),
                    intervals.of(move.share(), wording)));
        }
        TextTable.write(lines, 3, console);
        if (matrix.count(TransitionMatrix.Direction.OTHER) > 0) {
            console.prose(StructurePhrases.OTHER_DIRECTION.in(language));
        }
        intervals.explain(console);
    }

    /** Returns a stage or phase in words; a word of a scheme is returned as it is. */
    private String state(String code) {
        return wording.code(matrix.level().code(), code);
    }

    /** Returns the result for JSON and CSV. */
    Result result() {
        return Result.of(matrix);
    }
}
