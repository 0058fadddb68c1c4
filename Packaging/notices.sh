#!/bin/sh
# Prints whose work is in the program and under which terms: bedrill itself, then each library, with the text of its license.
#
# notices.sh BUILT   the directory in which the program was built
set -eu
sources=$(cd "$(dirname "$0")/.." && pwd)
checkouts=$1/../../checkouts
[ -d "$checkouts" ] || checkouts=$1/../checkouts

echo "bedrill"
echo
if [ -f "$sources/LICENSE" ]; then
  cat "$sources/LICENSE"
else
  echo "The owner of bedrill has not chosen a license yet; until then nobody is granted more than the law grants. A file"
  echo "LICENSE at the top of the sources takes the place of this paragraph."
fi

notice() {
  echo
  echo "------------------------------------------------------------------------------"
  echo "$1"
  echo
  cat "$2"
}

for package in GRDB.swift swift-argument-parser Yams; do
  for name in LICENSE LICENSE.txt LICENSE.md; do
    if [ -f "$checkouts/$package/$name" ]; then
      case $package in
        Yams) title="Yams, with LibYAML in it (both MIT)" ;;
        *) title=$package ;;
      esac
      notice "$title, part of the program" "$checkouts/$package/$name"
      found="${found:-}$package "
    fi
  done
done
for package in GRDB.swift swift-argument-parser Yams; do
  case ${found:-} in
    *"$package "*) ;;
    *) echo "notices.sh: the license of $package is not in $checkouts" >&2; exit 1 ;;
  esac
done

swift=$(command -v swift || true)
terms=""
[ -z "$swift" ] || terms=$(dirname "$(readlink -f "$swift")")/../share/swift/LICENSE.txt
if [ -f "$terms" ]; then
  notice "The Swift standard library, Foundation and Dispatch, part of the program" "$terms"
else
  echo
  echo "The Swift standard library, Foundation and Dispatch, part of the program, are under the Apache License 2.0 with"
  echo "the Runtime Library Exception: https://www.swift.org/legal/license.html"
fi
notice "International Components for Unicode (ICU), part of Foundation" "$sources/Packaging/Unicode-3.0.txt"
echo
echo "------------------------------------------------------------------------------"
echo "ncurses and SQLite are the system's own and not part of the program."
