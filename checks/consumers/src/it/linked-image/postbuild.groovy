// The image ran, with our texts and data in it and without the modules of the JDK that nothing needs.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
def printed = ~/linked image: [1-9]\d* cases of 2\d{3}-\d{2}, [1-9]\d* changed, Le membre « title » manque\./
assert log.any { it ==~ printed }: 'not printed: ' + printed
assert new File(basedir, 'target/tables/caseStudies.csv').length() > 0
def modules = new File(basedir, 'target/image/release').getText('UTF-8')
['java.desktop', 'jdk.compiler', 'java.management'].each { assert !modules.contains(it): 'in the image: ' + it }
true
