#!/usr/bin/env bash
# What a new user does: clones the main branch, and runs `npm start` and `npm test`, with nothing of npm's or pnpm's in store.
set -euo pipefail
repository=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The machine's own node and npm, not those that this repository brings along.
PATH=$(tr ':' '\n' <<<"$PATH" | grep -v node_modules | paste -sd:)
export npm_config_cache=$folder/npm XDG_CACHE_HOME=$folder/cache XDG_DATA_HOME=$folder/data XDG_STATE_HOME=$folder/state
echo "node $(node --version), npm $(npm --version)"

git clone --quiet --branch main "$repository" "$folder/flit-ml"
cd "$folder/flit-ml"
npm start
npm test
