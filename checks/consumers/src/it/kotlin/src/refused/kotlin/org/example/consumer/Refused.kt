package org.example.consumer

import java.util.Optional
import org.waystage.core.casestudy.CaseStudy
import org.waystage.core.id.CaseStudyId
import org.waystage.core.id.TechnologyId
import org.waystage.core.value.Text
import org.waystage.editions.Editions
import org.waystage.json.RecordReader

/** Hands in null where none is allowed: itself, in a variable that may hold it, and within a list. */
fun main(arguments: Array<String>) {
    val maybe: String? = arguments.firstOrNull()
    val holes: List<TechnologyId?> = listOf(null)
    val nothing: Optional<Text>? = null
    CaseStudyId.of(null) // null
    Text.english(null) // null
    Editions.latest().toBuilder().caseStudies(null) // null
    RecordReader.of(CaseStudy::class.java).read(null as ByteArray?) // type
    CaseStudyId.of(maybe) // type
    Text.english("A case").with("fr", maybe) // type
    Editions.latest().caseStudies().first().toBuilder().technologies(holes) // type
    Editions.latest().caseStudies().first().toBuilder().summary(nothing) // type
}
