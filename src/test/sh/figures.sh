#!/usr/bin/env bash
# Prints how long the built gateway takes from its start to the first accepted message, with an empty data folder and with an
# existing one, and how much memory it uses after 10,000 of them: medians of three, on the clock and in processor time, and the
# same without the class archive in between. Needs target/quarkus-app and target/test-classes (mvn package); the clock means
# something on a machine that does nothing else meanwhile.
set -euo pipefail
cd "$(dirname "$0")/../../.."

load() {
  echo "$(nproc) cores, load average $1: $(cut -d' ' -f1-3 /proc/loadavg)"
}

load before
java -version 2>&1 | head -n 1
java -Djava.util.concurrent.ForkJoinPool.common.parallelism=8 \
  -cp 'target/test-classes:target/quarkus-app/lib/main/*' dev.baobei.outage.Figures
load after
