#!/usr/bin/env bash
# The main job, on a store of its own: read an article, let its treaty into the ledger, ask.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export JOTE_DB="$folder/demo.db" PYTHONIOENCODING=utf-8

step() { printf '\n\033[1m$ %s\033[0m\n\n' "$*"; }

step "jote read examples/bn/russia-north-korea-2024.txt --save"
jote read examples/bn/russia-north-korea-2024.txt --save --format table

step "jote proposals"
jote proposals --format table

step "jote accept 1"
jote accept 1 --by "the desk"

step "jote ask --attacker KOR --target PRK --on 2024-12-05 --why"
jote ask --attacker KOR --target PRK --on 2024-12-05 --why --format table

step 'jote --lang bn ask "দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে কে সাহায্য করতে বাধ্য?" --on 2024-12-05'
jote --lang bn ask "দক্ষিণ কোরিয়া উত্তর কোরিয়ায় হামলা করলে কে সাহায্য করতে বাধ্য?" --on 2024-12-05 --format table
