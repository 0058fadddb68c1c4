#!/bin/sh
# Prints the version that the program gives itself.
sed -n 's/^ *version: "\([0-9][0-9.]*\)",$/\1/p' "$(dirname "$0")/../Sources/bedrill/Bedrill.swift"
