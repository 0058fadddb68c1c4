#!/bin/sh
# Packs the release program for machines without Swift.
#
# dist.sh tar BUILT OUT   OUT/bedrill-VERSION-linux-ARCH.tar.gz: bin and share, to be laid over any prefix
# dist.sh deb BUILT OUT   OUT/bedrill_VERSION_ARCH.deb
#
# The same sources and the same toolchain give the same files: times are those of the last commit.
# DEB_MAINTAINER="Name <address>" is whom a Debian package names; its owner sets it.
set -eu
kind=$1
built=$2
out=$3
here=$(cd "$(dirname "$0")" && pwd)
version=$(sh "$here/version.sh")
[ -n "$version" ] || { echo "dist.sh: Sources/bedrill/Bedrill.swift names no version" >&2; exit 1; }
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

case $kind in
tar)
  name=bedrill-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
  sh "$here/stage.sh" "$built" "$work/$name"
  tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf "$work/all.tar" "$name"
  gzip -9n < "$work/all.tar" > "$out/$name.tar.gz"
  ls -l "$out/$name.tar.gz"
  ;;
deb)
  root=$work/root
  architecture=$(dpkg --print-architecture)
  sh "$here/stage.sh" "$built" "$root/usr"
  gzip -9n "$root/usr/share/man/man1/bedrill.1"
  gzip -9n "$root/usr/share/doc/bedrill/CHANGELOG.md"
  glibc=$(objdump -T "$built/bedrill" | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -uV | tail -1)
  mkdir "$root/DEBIAN"
  cat > "$root/DEBIAN/control" <<CONTROL
Package: bedrill
Version: $version
Architecture: $architecture
Maintainer: ${DEB_MAINTAINER:-the owner of bedrill <owner@bedrill.invalid>}
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: libc6 (>= $glibc), libgcc-s1, libncursesw6, libsqlite3-0, libstdc++6, libtinfo6
Section: education
Priority: optional
Description: study for the AWS AI Practitioner exam in a terminal
 Cards and questions on Amazon Bedrock, its pricing and Task Statements 2.3 and
 3.1 of the exam AIF-C01, which come back when they are about to be forgotten;
 timed practice exams, weak topics, a plan to the exam day and a lab for costs.
CONTROL
  find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb --root-owner-group --build "$root" "$out/bedrill_${version}_$architecture.deb" >/dev/null
  ls -l "$out/bedrill_${version}_$architecture.deb"
  ;;
*) echo "dist.sh: tar or deb" >&2; exit 2 ;;
esac
