# Builds and runs the project with the Gradle of this machine, if it has one that is new enough.
set -eu
command -v gradle >/dev/null || { echo 'Gradle: skipped, there is none'; exit 0; }
version=$(gradle --version 2>/dev/null | sed -n 's/^Gradle \([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 9 ] || { echo 'Gradle: skipped, the project needs 9 or newer, which run on every JDK that it is tested on'; exit 0; }
gradle --no-daemon --quiet --console=plain -Dmaven.repo.local="$1" -Pwaystage="$2" run
