/**
 * The sections of the report in one language: figures in words, with their charts, as the templates show them. Not
 * exported; uses charts, figures and words.
 */
@NullMarked
package org.waystage.report.views;

import org.jspecify.annotations.NullMarked;
