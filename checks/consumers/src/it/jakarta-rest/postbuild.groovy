// The service answered: a bad case with all its faults in French, and values of a path and a query.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
[
    'Jakarta REST, bytes: 422 fr 3 errors, line 2; mapper: 400 fr 3 errors, /caseStudy/title',
    'Jakarta REST, query: a pilot not-yet 2019-03 public [FR, AE] GROUP; bad date: 404; bad id: 404',
].each { line -> assert log.any { it.endsWith(line) }: 'not printed: ' + line }
true
