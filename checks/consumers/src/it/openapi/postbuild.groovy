// Classes were made of each schema and compiled, and TypeScript took the types where it is there.
['CaseStudy', 'StageRecord', 'AdoptionStage', 'Problem', 'Notice'].each { name ->
    def compiled = new File(basedir, "target/classes/org/openapitools/client/model/${name}.class")
    assert compiled.exists(): 'not compiled: ' + name
}
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
assert log.any { it.endsWith('TypeScript: types made, used and checked') || it.endsWith('TypeScript: skipped, there is no npx') }
true
