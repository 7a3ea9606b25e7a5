package org.waystage.results.internal.paths;

import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Names;
import org.waystage.results.internal.form.Shape;

/**
 * The moves of histories from state to state.
 *
 * @param matrix the moves
 */
public record TransitionsShape(TransitionMatrix matrix) implements Shape {
    @Override
    public String type() {
        return "transitions";
    }

    @Override
    public boolean showsIntervals() {
        return matrix.selection().sampling().mayBeDrawn();
    }

    @Override
    public void json(JsonForm json) {
        json.text("by", matrix.level().code());
        json.text("asOf", matrix.asOf().toString());
        json.number("level", LEVEL);
        json.count("cases", matrix.cases());
        json.count("histories", matrix.histories());
        json.object("leftOutRecords", () -> {
            for (TransitionMatrix.LeftOut reason : TransitionMatrix.LeftOut.values()) {
                json.count(reason.code(), matrix.leftOut().getOrDefault(reason, 0L));
            }
        });
        json.count("repeats", matrix.repeats());
        json.counts("starts", matrix.starts());
        json.counts("stayed", matrix.stayed());
        json.objects("moves", matrix.moves(), move -> {
            json.text("from", move.from());
            json.text("to", move.to());
            json.text("direction", matrix.direction(move).code());
            json.count("count", move.count());
            json.count("fromAll", move.fromAll());
            json.share(move.share());
        });
        json.methodOfShares("interval");
        json.selection(matrix.selection());
    }

    @Override
    public void csv(CsvForm csv, Names names) {
        csv.texts("from", "to", "direction", "moves", "fromAll")
                .texts(CsvForm.SHARE)
                .texts("interval")
                .end();
        for (TransitionMatrix.Move move : matrix.moves()) {
            csv.text(move.from())
                    .text(move.to())
                    .text(matrix.direction(move).code())
                    .count(move.count())
                    .count(move.fromAll())
                    .share(move.share())
                    .method(move.share())
                    .end();
        }
    }
}
