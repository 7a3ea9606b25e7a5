// The image ran, with our texts and data in it and without the modules of the JDK that nothing needs.
def log = new File(basedir, 'build.log').getText('UTF-8').readLines()
def printed = ~/linked image: [1-9]\d* cases of 2\d{3}-\d{2}, [1-9]\d* changed, a fault in French, a fit whose p is 0\.0\d+, shares with limits/
assert log.any { it ==~ printed }: 'not printed: ' + printed
// What computes the fit and the limits came along as a module.
assert log.any { it.contains('numerics of the module org.apache.commons.numbers.gamma') }
assert new File(basedir, 'target/tables/caseStudies.csv').length() > 0
def modules = new File(basedir, 'target/image/release').getText('UTF-8')
['java.desktop', 'jdk.compiler', 'java.management'].each { assert !modules.contains(it): 'in the image: ' + it }
true
