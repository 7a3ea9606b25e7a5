// The readers and each mapper read the case, digits and all, and tell all of its faults.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
['Readers: 3 errors, 1.10 kept', 'Jackson 3 mapper: 3 errors, 1.10 kept'].each { line ->
    assert log.any { it.endsWith(line) }: 'not printed: ' + line
}
['2.15.4', '2.18.12', '2.21.8', '2.23.0'].each { version ->
    def line = "Jackson $version mapper: 3 errors, 1.10 kept"
    assert log.any { it.endsWith(line) }: 'not printed: ' + line
}
assert log.any { it.contains('NoClassDefFoundError: com/fasterxml/jackson/annotation/') }: 'Jackson 3.1 takes annotations older than 2.21'
true
