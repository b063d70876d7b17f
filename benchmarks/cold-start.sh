#!/usr/bin/env bash
# The first answer of a new process, one jurisdiction, from the rulebook that ships: medians over fresh processes, taken in turn.
# Usage: benchmarks/cold-start.sh [PROCESSES]   (21 unless told; native code needs clang or gcc)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=${1:-21}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
linker=$(command -v clang >/dev/null && echo clang || echo gcc)
name=Clearance.Core.ColdStart

for form in jit ready-to-run native; do
  dotnet publish "benchmarks/$name" -c Release -p:Form="$form" -p:CppCompilerAndLinker="$linker" -o "$out/$form" >"$out/$form.log" 2>&1 || { tail -n 30 "$out/$form.log"; exit 1; }
done

# One process: microseconds from Main to the answer, then seconds by the clock, in user mode and in the kernel.
TIMEFORMAT='%R %U %S'
once() {
  local command=("$out/$1/$name")
  [ -x "${command[0]}" ] && [ "$1" = native ] || command=(dotnet "$out/$1/$name.dll")
  { time "${command[@]}"; } 2>&1 | paste -s -d ' '
}

for ((run = 0; run <= runs; run++)); do
  for form in jit ready-to-run native; do
    # The first round fills the caches of the disk.
    if [ "$run" -eq 0 ]; then once "$form" >"$out/warm-up"; else once "$form" >>"$out/$form.txt"; fi
  done
done

median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.0f", v[int((NR + 1) / 2)] }'; }

echo '| first answer of a new process, ms | limit | from Main | whole process | its processor time |'
echo '|---|---:|---:|---:|---:|'
for form in jit ready-to-run native; do
  case $form in jit) limit='<= 100' ;; native) limit='<= 15' ;; *) limit='' ;; esac
  printf '| %s | %s | %s | %s | %s |\n' "$form" "$limit" \
    "$(awk '{ print $1 / 1000 }' "$out/$form.txt" | median)" \
    "$(awk '{ print $2 * 1000 }' "$out/$form.txt" | median)" \
    "$(awk '{ print ($3 + $4) * 1000 }' "$out/$form.txt" | median)"
done
