// What the program printed: it ran to its end on the class path.
def line = ~/.*consumer on the class path: [1-9]\d* bundled, 1 read back, dossier 2026\/7, 3 imported/
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.readLines().any { it ==~ line }: 'not printed: ' + line
assert new File(basedir, 'target/catalogue.json').length() > 0

// What the BOM brings: our modules and nothing of others, not by a parent either.
def bom = null
new File(basedir, '../../local-repo/org/waystage/waystage-bom').eachFileRecurse { if (it.name.endsWith('.pom')) { bom = it } }
def project = new groovy.xml.XmlSlurper().parse(bom)
assert project.parent.isEmpty()
assert project.dependencyManagement.dependencies.dependency.groupId*.text().unique() == ['org.waystage']
assert project.dependencies.isEmpty()
