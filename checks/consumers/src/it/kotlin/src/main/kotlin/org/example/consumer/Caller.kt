package org.example.consumer

import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import org.waystage.core.casestudy.CaseStudy
import org.waystage.json.RecordWriter
import tools.jackson.databind.json.JsonMapper

// region caller
/** Sends a case to the service, and returns what is wrong with it, in French; nothing if it was taken. */
fun submit(service: URI, token: String, caseStudy: CaseStudy): List<String> {
    val request = HttpRequest.newBuilder(service.resolve("/cases"))
        .header("Authorization", "Bearer $token")
        .header("Content-Type", "application/json")
        .header("Accept-Language", "fr")
        .POST(BodyPublishers.ofByteArray(RecordWriter.of(CaseStudy::class.java).toBytes(caseStudy)))
        .build()
    val answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray())
    if (answer.statusCode() == 201) return emptyList()
    val problem = JsonMapper().readTree(answer.body())
    return problem.path("notices").values().map { "${it.path("pointer").asString()}: ${it.path("message").asString()}" }
        .ifEmpty { listOf(problem.path("detail").asString()) }
}
// endregion
