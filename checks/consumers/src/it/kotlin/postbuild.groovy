// The program ran to its end, and the compiler refused each null for what it is.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
[
    ~/.*consumer in Kotlin: [1-9]\d* bundled, Un cas d’un consommateur/,
    ~/.*consumer in Kotlin: \[a trial, OPERATION, as written: unheard-of\], [1-9]\d* errors, the first at \/id/
].each { printed -> assert log.any { it ==~ printed }: 'not printed: ' + printed }
def faults = [null: 'Null cannot be a value of a non-null type ', type: '[A-Z][a-z ]*type mismatch: ']
def marked = 0
new File(basedir, 'src/refused/kotlin/org/example/consumer/Refused.kt').readLines().eachWithIndex { line, i ->
    def mark = line =~ '// (null|type)$'
    if (mark.find()) {
        marked++
        def fault = ~/\[ERROR\] .*Refused\.kt:${i + 1}:\d+ ${faults[mark.group(1)]}.*/
        assert log.any { it ==~ fault }: 'not refused: ' + line.strip()
    }
}
assert marked == 8
true
