#!/usr/bin/env bash
# Prints how many new reports a second the built gateway accepts over fifty projects and in a single one, and how long an agent waits at
# 200 a second. Needs target/quarkus-app and target/test-classes (mvn package) and wrk (installed here as root). The first argument says
# how many reports, by default 20,000; further ones are settings of the gateway as key=value, or flags of its JVM.
set -euo pipefail
cd "$(dirname "$0")/../../.."

if ! command -v wrk >/dev/null; then
  if ((EUID != 0)); then
    echo "Missing; install as root: apt-get install wrk" >&2
    exit 1
  fi
  apt-get update -q >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends wrk >/dev/null
fi

load() {
  echo "$(nproc) cores, load average $1: $(cut -d' ' -f1-3 /proc/loadavg)"
}

load before
java -version 2>&1 | head -n 1
java -cp 'target/test-classes:target/classes:target/quarkus-app/lib/boot/*:target/quarkus-app/lib/main/*' dev.baobei.load.Throughput "${1:-20000}" "${@:2}"
load after
