package org.example.consumer

import org.waystage.core.id.CaseStudyId
import org.waystage.core.value.Text
import org.waystage.editions.Editions

/** Hands in null where none is allowed. */
fun main() {
    CaseStudyId.of(null)
    Text.english(null)
    Editions.latest().toBuilder().caseStudies(null)
}
