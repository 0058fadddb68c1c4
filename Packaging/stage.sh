#!/bin/sh
# Lays the program and all that belongs to it below a directory, or takes it away again.
#
# stage.sh BUILT PREFIX      from the directory in which it was built: program, bank, manual page, completions, notices
# stage.sh --remove PREFIX   takes away what was laid, and directories that are empty after that
set -eu

program=bin/bedrill
bank=share/bedrill/content
manual=share/man/man1/bedrill.1
bash=share/bash-completion/completions/bedrill
zsh=share/zsh/site-functions/_bedrill
fish=share/fish/vendor_completions.d/bedrill.fish
notices=share/doc/bedrill

if [ "$1" = --remove ]; then
  prefix=$2
  [ -d "$prefix" ] || exit 0
  for file in $program $manual $bash $zsh $fish; do rm -f "$prefix/$file"; done
  rm -rf "$prefix/$bank" "$prefix/$notices"
  for file in $program $bank $manual $bash $zsh $fish $notices; do
    directory=$(dirname "$file")
    while [ "$directory" != . ]; do
      rmdir "$prefix/$directory" 2>/dev/null || break
      directory=$(dirname "$directory")
    done
  done
  exit 0
fi

built=$1
prefix=$2
sources=$(cd "$(dirname "$0")/.." && pwd)
for file in $program $bank $manual $bash $zsh $fish $notices/x; do mkdir -p "$prefix/$(dirname "$file")"; done

install -m 755 "$built/bedrill" "$prefix/$program"
rm -rf "${prefix:?}/$bank"
cp -R "$built/bedrill_Content.resources" "$prefix/$bank"
"$built/bedrill" manual > "$prefix/$manual"
"$built/bedrill" --generate-completion-script bash > "$prefix/$bash"
"$built/bedrill" --generate-completion-script zsh > "$prefix/$zsh"
"$built/bedrill" --generate-completion-script fish > "$prefix/$fish"
cp "$sources/README.md" "$sources/CHANGELOG.md" "$prefix/$notices/"
sh "$sources/Packaging/notices.sh" "$built" > "$prefix/$notices/copyright"
chmod -R u=rwX,go=rX "$prefix/$bank" "$prefix/$notices"
for file in $manual $bash $zsh $fish; do chmod 644 "$prefix/$file"; done
