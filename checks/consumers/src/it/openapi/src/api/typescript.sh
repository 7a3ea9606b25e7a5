# Makes types of the document, compiles a program that uses them, and compiles one that must be refused.
set -eu
command -v npx >/dev/null || { echo 'TypeScript: skipped, there is no npx'; exit 0; }
from=$(dirname "$0")
cp "$from"/*.ts "$1"
cd "$1"
npx --yes openapi-typescript@7.13.0 api.json -o api.ts
npx --yes -p typescript@5.9.3 tsc --noEmit --strict api.ts sound.ts
if npx --yes -p typescript@5.9.3 tsc --noEmit --strict api.ts refused.ts; then echo 'TypeScript: not refused'; exit 1; fi
echo 'TypeScript: types made, used and checked'
