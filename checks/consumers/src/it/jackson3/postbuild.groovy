// The readers and each mapper read the case, digits and all, and tell all of its faults.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
[
    'Readers on Jackson 3.1.7, annotations: none: 3 errors, 1.10 kept',
    'Readers on Jackson 3.1.7, annotations: some: 3 errors, 1.10 kept',
    'Readers on Jackson 3.3.0, annotations: none: 3 errors, 1.10 kept',
    'Mapper of Jackson 3.1.7: 3 errors, 1.10 kept',
    'Mapper of Jackson 3.3.0: 3 errors, 1.10 kept',
].each { line -> assert log.any { it.endsWith(line) }: 'not printed: ' + line }
assert log.any { it.contains('NoClassDefFoundError: com/fasterxml/jackson/annotation/') }: 'Jackson 3.1 takes annotations older than 2.21'
true
