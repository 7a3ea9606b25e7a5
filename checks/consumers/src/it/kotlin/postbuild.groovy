// The program ran to its end, and the compiler refused each null for what it is.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
def printed = ~/.*consumer in Kotlin: [1-9]\d* bundled, 34 letters/
assert log.any { it ==~ printed }: 'not printed: ' + printed
new File(basedir, 'src/refused/kotlin/org/example/consumer/Refused.kt').readLines().eachWithIndex { line, i ->
    if (line.contains('(null)')) {
        def fault = ~/\[ERROR\] .*Refused\.kt:${i + 1}:\d+ Null cannot be a value of a non-null type .*/
        assert log.any { it ==~ fault }: 'not refused: ' + line.strip()
    }
}
true
