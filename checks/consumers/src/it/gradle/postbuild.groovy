// The program ran as a module beside those of the library, or there is no Gradle that could build it.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
def printed = ~/consumer in Gradle: [1-9]\d* bundled, module org\.example\.consumer, module org\.waystage\.core/
assert log.any { it ==~ printed || it.startsWith('Gradle: skipped, ') }: 'not printed: ' + printed
true
