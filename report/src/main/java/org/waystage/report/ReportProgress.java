package org.waystage.report;

/** A receiver of the progress of writing a report, for example to show it to a person. */
@FunctionalInterface
public interface ReportProgress {
    /**
     * Receives the counts after each file. The calls come from several threads, one at a time, and the number of files
     * written increases by one each time. An exception ends the writing.
     *
     * @param written the number of files written so far, from 1
     * @param total the number of files that the report will have
     */
    void filesWritten(long written, long total);
}
