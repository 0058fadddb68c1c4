#!/bin/sh
# How long a learner waits: run.sh BEDRILL_BINARY LONGLOG_BINARY. Writes results.txt beside this file.
set -eu

if [ $# -ne 2 ] || [ ! -x "$1" ] || [ ! -x "$2" ]; then
  echo "usage: Benchmarks/run.sh BEDRILL_BINARY LONGLOG_BINARY (of a release build)" >&2
  exit 2
fi
bedrill=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
longlog=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

case $(uname) in
Linux) curses=-lncursesw pty=-lutil locale=C.UTF-8 ;;
*) curses=-lncurses pty= locale=en_US.UTF-8 ;;
esac
${CC:-cc} -O2 -o "$scratch/bare" "$here/first-frame/bare.c" $curses
${CC:-cc} -O2 -Wall -o "$scratch/measure" "$here/first-frame/measure.c" $pty

# A learner's first start, in a home that holds nothing yet.
export LC_ALL=$locale HOME="$scratch"
unset NO_COLOR LINES COLUMNS XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME || true

{
  echo "$(date -u +%Y-%m-%d), $(uname -sm), load$(uptime | sed 's/.*load average[s]*://')"
  echo
  echo "First frame, against a bare curses program of 20 lines (at most 4 times as long):"
  "$scratch/measure" --runs 31 --until quit -- "$scratch/bare" --versus --until quit -- "$bedrill"
  echo
  echo "Until the bank is read and the home screen is whole:"
  "$scratch/measure" --runs 15 --until Welcome -- "$bedrill"
  echo
  echo "From a key (help) to its frame, and at rest:"
  "$scratch/measure" --runs 15 --key '?' --rest 2 --until Welcome -- "$bedrill"
  echo
  echo "From a key in an exam (two answers, a flag, on) to its frame, commit included; a key that changes nothing waits for the clock:"
  "$scratch/measure" --keys 12fn --count 200 --enter "$(printf '\r')" --seen pace --until Begin -- \
    "$bedrill" exam --preset full --seed 7
  echo
  echo "From a key in the cost lab (a field made larger) to its frame, against the help's:"
  "$scratch/measure" --runs 15 --key "$(printf '\033[C')" --until Requests -- "$bedrill" lab
  "$scratch/measure" --runs 15 --key '?' --until Requests -- "$bedrill" lab
  echo
  echo "From a key in the cost lab to the frame that ranks one workload over all models and pricing options:"
  "$scratch/measure" --runs 15 --key r --until Requests -- "$bedrill" lab
  echo
  echo "With 10,000 answers in the log, from a key to its frame (at most 50 ms), the help's first:"
  long="$scratch/long.sqlite"
  "$longlog" "$here/../content" "$long" 10000
  # Help first: what is pressed before the bank and the log are read waits for them. Each key goes there, q back.
  key() { # name, key on home
    keys "$1, and back home" '?' Help "q$2" 20
  }
  keys() { # name, keys that lead there, a word that is seen then, keys in turns, how many
    echo "$1:"
    "$scratch/measure" --enter "$2" --seen "$3" --keys "$4" --count "$5" --until quit -- \
      "$bedrill" --data "$long" --seed 7
  }
  key "help" '?'
  key "progress" p
  key "weak topics" w
  key "exam day" x
  key "study" s
  key "practice exams" e
  key "browse" b
  key "learn" l
  enter="$(printf '\r')"
  keys "answers in study, and on" s min "1$enter$enter" 60
  keys "an answer, and taken back" s min "1${enter}u" 30
  keys "progress, page by page" p Readiness "$(printf '\t')" 16
} >"$scratch/results.txt"
tee "$here/results.txt" <"$scratch/results.txt"
