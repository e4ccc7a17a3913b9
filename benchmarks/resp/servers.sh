# What the scripts beside this one share: finding, starting and watching the servers. To be sourced.
# shellcheck shell=bash

source "$(dirname "${BASH_SOURCE[0]}")/../jar.sh"

work=$(mktemp -d)
mkfifo "$work/silence"
exec 9<> "$work/silence" # nothing ever comes from there
declare -A pid=()
declare -A plain_port=([redis]=17101 [larder]=17102 [valkey]=17103)
declare -A tls_port=([redis]=17111 [larder]=17112 [valkey]=17113)
valkey=$(command -v valkey-server || true)
trap 'stop_all; rm -rf "$work"' EXIT

check() { # PROGRAM..: ends the script if one of them, or what was built, cannot be had
  local program
  for program in redis-server redis-cli "$@"; do
    if [ -z "$(command -v "$program")" ]; then
      echo "$program is missing: install it (Debian's packages redis-server, redis-tools, openssl), or add its folder to PATH" >&2
      exit 1
    fi
  done
  if [ -n "$valkey" ] && [ ! -x "$valkey" ]; then
    echo "$valkey is no program: -v wants the path of a valkey-server" >&2
    exit 1
  fi
  need "$(larder_jar)"
  need "$jar"
}

servers() { # those that can be had
  echo redis
  [ -n "$valkey" ] && echo valkey
  echo larder
}

# run SERVER OPTION..: starts a server in the background and does not wait
run() {
  local server=$1
  shift
  mkdir -p "$work/$server"
  case "$server" in
    redis) set -- redis-server --appendonly no "$@" ;;
    valkey) set -- "$valkey" --appendonly no "$@" ;;
    larder) set -- "$home/bin/larder-server" "$@" ;;
  esac
  "$@" --port "${plain_port[$server]}" --save "" --dir "$work/$server" > "$work/$server.log" 2>&1 &
  pid[$server]=$!
}

ask() { # SERVER WORD..
  redis-cli -p "${plain_port[$1]}" "${@:2}"
}

# answers SERVER: whether it answers a PING. Starts no program, which would take from a server that
# starts as much processor time as it looks for.
answers() {
  local answer=
  { exec 8<> "/dev/tcp/127.0.0.1/${plain_port[$1]}"; } 2> /dev/null || return
  printf 'PING\r\n' >&8 && read -r -t 5 -u 8 answer || true
  exec 8>&-
  [ "$answer" = $'+PONG\r' ]
}

# await SERVER: returns when it answers
await() {
  for _ in $(seq 15000); do
    answers "$1" && return
    kill -0 "${pid[$1]}" 2> /dev/null || break
    read -r -t 0.002 -u 9 || true # sleeps
  done
  echo "The server $1 did not start:" >&2
  cat "$work/$1.log" >&2
  exit 1
}

stop() { # SERVER
  kill "${pid[$1]}" 2> /dev/null || true
  wait "${pid[$1]}" 2> /dev/null || true
  unset "pid[$1]"
}

stop_all() {
  local server
  for server in "${!pid[@]}"; do stop "$server"; done
}

class_archive() { # the file in which bin/larder-server keeps loaded classes
  find "$home/server/target" \( -name 'larder-server-*.jsa' -o -name 'larder-server-*.aot' \) -newer "$(larder_jar)"
}

larder_jar() {
  find "$home/server/target" -maxdepth 1 -name 'larder-server-*.jar' \
    ! -name '*-sources.jar' ! -name '*-javadoc.jar' ! -name '*-tests.jar' 2> /dev/null
}

await_archive() { # a first start of Larder goes on writing it
  for _ in $(seq 300); do
    [ -n "$(class_archive)" ] && return
    sleep 0.1
  done
}

rehearse() { # makes sure that the next start of Larder is not its first
  [ -n "$(class_archive)" ] && return
  run larder
  await larder
  stop larder
  await_archive
}

cpu_ticks() { # SERVER: its processor time so far, in hundredths of a second
  sed 's/.*) //' "/proc/${pid[$1]}/stat" | awk '{ print $12 + $13 }'
}

resident_kib() { # SERVER
  awk '/^VmRSS/ { print $2 }' "/proc/${pid[$1]}/status"
}

figure() { # SERVER NAME: a figure of INFO MEMORY
  ask "$1" info memory | tr -d '\r' | awk -F: -v name="$2" '$1 == name { print $2 }'
}

version() { # SERVER
  case "$1" in
    larder) basename "$(larder_jar)" .jar | sed 's/larder-server-//' ;;
    *) ask "$1" info server | tr -d '\r' | awk -F: '$1 == "redis_version" { r = $2 } $1 == "valkey_version" { v = $2 } END { print v ? v : r }' ;;
  esac
}
