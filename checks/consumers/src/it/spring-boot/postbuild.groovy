// Both services answered: a bad case with all its faults in French, and values of a query.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
[3, 4].each { boot ->
    def bodies = "Spring Boot $boot, bytes: 422 fr 3 errors, line 2; mapper: 400 fr 3 errors, /caseStudy/title"
    assert log.any { it.endsWith(bodies) }: 'not printed: ' + bodies
    def query = "Spring Boot $boot, query: pilot 2019-03 GROUP a; bad date: 400"
    assert log.any { it.endsWith(query) }: 'not printed: ' + query
}
true
