# Builds and runs the project with the Gradle of this machine, if it has one that is new enough.
set -eu
command -v gradle >/dev/null || { echo 'Gradle: skipped, there is none'; exit 0; }
version=$(gradle --version | sed -n 's/^Gradle \([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 8 ] || { echo "Gradle: skipped, it is $version here, and the project needs 8 or newer"; exit 0; }
gradle --no-daemon --quiet --console=plain -Dmaven.repo.local="$1" -Pwaystage="$2" run
