// What the program printed: it ran to its end on the module path.
def line = ~/.*consumer on the module path: [1-9]\d* bundled, 1 read back, dossier 2026\/7, 3 imported/
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.readLines().any { it ==~ line }: 'not printed: ' + line
assert new File(basedir, 'target/catalogue.json').length() > 0
