# What the scripts in this folder share: where the project is, and what was built of it. To be sourced.
# shellcheck shell=bash

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
pages=$home/docs/performance
jar=$home/benchmarks/target/benchmarks.jar

need() { # FILE: ends the script if it was not built
  if [ ! -f "${1:-}" ]; then
    echo "${1:-A jar} is missing; build the project with: ./mvnw -B -q -pl server,benchmarks -am -DskipTests package" >&2
    exit 1
  fi
}

usage() { # prints the comment with which a script begins
  sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0"
}
