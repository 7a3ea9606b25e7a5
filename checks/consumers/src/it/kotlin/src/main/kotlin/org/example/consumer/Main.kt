package org.example.consumer

import org.waystage.core.Catalogue
import org.waystage.core.casestudy.CaseStudy
import org.waystage.core.id.CaseStudyId
import org.waystage.editions.Editions
import org.waystage.json.CatalogueReader
import org.waystage.json.CatalogueWriter

/** Uses the library without a question mark or a `!!` where nothing is null. */
fun main() {
    val edition: Catalogue = Editions.latest()
    val id: CaseStudyId = CaseStudyId.of("dubai-customs-ecommerce-blockchain")
    val case: CaseStudy = edition.caseStudies().first { it.id() == id }
    val back: Catalogue = CatalogueReader().read(CatalogueWriter.pretty().toBytes(edition)).orElseThrow()
    check(back == edition) { "what was written is read back" }
    println("consumer in Kotlin: ${edition.caseStudies().size} bundled, ${case.id().value().length} letters")
}
