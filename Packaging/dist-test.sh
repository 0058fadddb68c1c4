#!/bin/bash
# Installs what make dist and make deb made in a clean Debian without Swift, and studies one item there.
#
# dist-test.sh OUT ROOT   OUT has the archive and the package; the clean system is made at ROOT by debootstrap, unless it is
#                         there already. Needs root, debootstrap, tmux and a mirror of Debian (MIRROR).
set -euo pipefail
out=$(cd "$1" && pwd)
root=$2
here=$(cd "$(dirname "$0")" && pwd)
version=$(sh "$here/version.sh")
archive=$out/bedrill-$version-linux-$(uname -m).tar.gz
package=$out/bedrill_${version}_$(dpkg --print-architecture).deb

if [ "${BEDRILL_IN_NAMESPACE:-}" = "" ]; then
  [ "$(id -u)" = 0 ] || { echo "dist-test.sh: a clean system can be made by root only" >&2; exit 1; }
  for tool in debootstrap tmux; do
    command -v $tool >/dev/null || { echo "dist-test.sh: install $tool first" >&2; exit 1; }
  done
  if [ ! -x "$root/usr/bin/man" ]; then
    echo "== a clean Debian at $root (a minute or two)"
    . /etc/os-release
    rm -rf "$root"
    # What the package depends on, and what shows it: man and the completions of bash. No Swift, no compiler.
    debootstrap --variant=minbase --include=libncursesw6,libsqlite3-0,man-db,bash-completion \
      "${VERSION_CODENAME:-bookworm}" "$root" "${MIRROR:-http://deb.debian.org/debian}" > "$out/debootstrap.log" 2>&1 ||
      { tail -5 "$out/debootstrap.log" >&2; exit 1; }
  fi
  # Mounts of its own, gone with the last process.
  exec env BEDRILL_IN_NAMESPACE=1 unshare --mount --propagation private bash "$0" "$out" "$root"
fi

mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=xterm LC_ALL=C.UTF-8 TZ=UTC "$@"; }
say() { printf '\n== %s\n' "$*"; }
show() { say "$*"; inside "$@"; }

say "no Swift here"
if inside sh -c 'command -v swift || find / -xdev -name "libswift*" | grep .'; then echo "but there is" >&2; exit 1; fi
echo "none"

say "the archive"
cp "$archive" "$root/root/bedrill.tar.gz"
inside rm -rf /root/.local /opt/bedrill
inside mkdir -p /opt/bedrill
show tar -C /opt/bedrill --strip-components=1 -xf /root/bedrill.tar.gz
show /opt/bedrill/bin/bedrill --version
show /opt/bedrill/bin/bedrill paths
show /opt/bedrill/bin/bedrill stats
inside rm -rf /opt/bedrill /root/bedrill.tar.gz

say "the package"
cp "$package" "$root/root/bedrill.deb"
inside dpkg --purge bedrill >/dev/null 2>&1 || true
show dpkg -i /root/bedrill.deb
show bedrill --version
show bedrill stats
say "man bedrill | head -20"
inside sh -c 'MANWIDTH=80 MANPAGER=cat man bedrill' > "$out/man.txt"
head -20 "$out/man.txt"
for word in NAME "bedrill exam" "EXIT STATUS"; do grep -q "$word" "$out/man.txt"; done

# One terminal in which the rest is done by keys; each step waits until the screen shows the one before.
socket=bedrill-dist-$$
tmux() { command tmux -L "$socket" -f /dev/null "$@"; }
screen() { tmux capture-pane -p; }
await() {
  for _ in $(seq 600); do
    if screen | grep -qF -- "$1"; then return; fi
    sleep 0.05
  done
  echo "dist-test.sh: waited in vain for: $1" >&2
  screen >&2
  exit 1
}
trap 'tmux kill-server 2>/dev/null || true' EXIT
# No person presses keys as soon as this does; the variable says that they are meant.
tmux new-session -d -x 80 -y 24 chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/bin:/bin TERM=screen-256color \
  BEDRILL_TEST_HASTE=1 \
  LC_ALL=C.UTF-8 TZ=UTC 'PS1=ready> ' bash --norc
await "ready>"
tmux send-keys -l '. /usr/share/bash-completion/bash_completion'
tmux send-keys Enter
tmux send-keys -l 'bedrill st'
tmux send-keys Tab Tab
say "bedrill st TAB TAB"
await "stats"
screen | grep . | tail -3
tmux send-keys C-c
tmux send-keys -l 'clear; bedrill'
tmux send-keys Enter
await "q quit"
await "items ·"
# The bank is read while the first frame stands.
for _ in $(seq 600); do if ! screen | grep -qF "reading the question bank"; then break; fi; sleep 0.05; done
say "home"
screen
tmux send-keys Enter
for _ in $(seq 600); do if ! screen | grep -qF "q quit"; then break; fi; sleep 0.05; done
await "?"
# The page on its concept may come before a question.
if screen | grep -qF "ask me"; then tmux send-keys Enter; fi
for _ in $(seq 600); do if screen | tail -2 | grep -qE "choose|show the answer"; then break; fi; sleep 0.05; done
say "an item"
screen
# A card shows its back with enter and is graded by 3; a question is answered by its first option.
if screen | tail -2 | grep -q "show the answer"; then
  tmux send-keys Enter; await "good"; tmux send-keys 3
else
  tmux send-keys 1 Enter; await "enter next"
fi
say "after it"
screen
tmux send-keys q
for _ in $(seq 20); do
  if screen | grep -q '^ready>'; then break; fi
  tmux send-keys q
  sleep 0.2
done
await "ready>"
say "what was kept"
inside bedrill stats | tee "$out/stats.txt"
inside bedrill doctor
grep -q "1 answer" "$out/stats.txt"

say "away again"
inside dpkg --purge bedrill
if inside sh -c 'command -v bedrill || ls -d /usr/share/bedrill 2>/dev/null'; then echo "something stayed" >&2; exit 1; fi
echo "nothing of it stayed but the progress file"
say "1 passed, 0 failed"
