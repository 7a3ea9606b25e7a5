// Each mapper reads the case, digits and all, and tells all of its faults.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
['2.15.4', '2.18.12', '2.21.8', '2.23.0'].each { version ->
    def line = "Jackson $version mapper: 3 errors, 1.10 kept"
    assert log.any { it.endsWith(line) }: 'not printed: ' + line
}
true
