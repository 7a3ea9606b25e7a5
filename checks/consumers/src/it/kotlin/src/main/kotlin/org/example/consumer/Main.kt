package org.example.consumer

import com.sun.net.httpserver.HttpServer
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.URI
import kotlin.jvm.optionals.getOrNull
import org.waystage.core.Catalogue
import org.waystage.core.casestudy.CaseStudy
import org.waystage.core.id.CaseStudyId
import org.waystage.core.id.OrganizationId
import org.waystage.core.id.TechnologyId
import org.waystage.core.stage.AdoptionStage
import org.waystage.core.stage.StageHistory
import org.waystage.core.stage.StageRecord
import org.waystage.core.value.PartialDate
import org.waystage.core.value.Text
import org.waystage.editions.Editions
import org.waystage.json.CatalogueReader
import org.waystage.json.CatalogueWriter
import org.waystage.json.NoticeProblem
import org.waystage.json.RecordReader
import org.waystage.json.reading.Reading

/** `in` is a word of Kotlin: a program that asks for texts often gives it another name. */
private fun Text.inLanguage(tag: String): String = `in`(tag)

/** Without an `else` on the outside, since the interface is sealed; within, since later versions may add rungs. */
private fun said(stage: AdoptionStage): String = when (stage) {
    AdoptionStage.Listed.PILOT -> "a trial"
    is AdoptionStage.Listed -> stage.phase().getOrNull()?.name ?: "no phase"
    is AdoptionStage.Unlisted -> "as written: ${stage.code}"
}

/** Uses the library without a question mark or a `!!` where nothing is null. */
fun main() {
    val edition: Catalogue = Editions.latest()
    val back: Catalogue = CatalogueReader().read(CatalogueWriter.pretty().toBytes(edition)).orElseThrow()
    check(back == edition) { "what was written is read back" }

    // Components of records are properties: what a builder made is read without parentheses.
    val made: CaseStudy = CaseStudy.builder(
        CaseStudyId.of("made-in-kotlin"),
        Text.english("A case of a consumer").with("fr", "Un cas d’un consommateur"),
        listOf(TechnologyId.of("drones")),
        listOf(OrganizationId.of("consumer-body")),
    )
        .stages(listOf(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of("2026-09"))))
        .build()
    val id: String = made.id.value
    val summary: Text? = made.summary.getOrNull()
    val dates: List<PartialDate> = made.stages.mapNotNull { it.date.getOrNull() }
    check(id == "made-in-kotlin" && summary == null && dates.single().toString() == "2026-09")

    // Sealed types in when.
    val stage: AdoptionStage = StageHistory.of(made.stages, edition.issued()).current().answer.stage.getOrNull()
        ?: error("the case has a stage")
    val stages = listOf(stage, AdoptionStage.of("deployed"), AdoptionStage.of("unheard-of")).map(::said)

    // All that is wrong with a document, in French.
    val reader: RecordReader<CaseStudy> = RecordReader.ofCaseStudies(edition)
    val faulty = """{"id": "A case", "title": null, "technologies": ["drones"], "adopters": [5]}"""
    val reading: Reading<CaseStudy> = reader.read(faulty.toByteArray())
    val faults: List<String> = reading.notices.map { "${it.place.pointer}: ${it.message("fr")}" }
    check(reading.value.getOrNull() == null && faults.all { it.startsWith("/") })

    // A service that tells what is wrong with a case, and a caller of it.
    val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    server.createContext("/cases") { exchange ->
        val sent = reader.read(exchange.requestBody.readAllBytes())
        val problem = NoticeProblem.of(sent, 422, exchange.requestHeaders.getFirst("Accept-Language"))
        exchange.use {
            it.sendResponseHeaders(problem.status, 0)
            it.responseBody.write(problem.toBytes())
        }
    }
    server.start()
    val service = URI("http://localhost:${server.address.port}")
    val told = submit(service, "a-token", made)
    server.stop(0)
    check("/adopters/0: Il n’y a pas d’organisation «\u00a0consumer-body\u00a0» dans ce catalogue." in told) { told }

    println("consumer in Kotlin: ${edition.caseStudies().size} bundled, ${made.title.inLanguage("fr")}")
    println("consumer in Kotlin: $stages, ${reading.counts.errors} errors, the first at ${reading.notices.first().place.pointer}")
}
