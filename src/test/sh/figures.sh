#!/usr/bin/env bash
# Prints how long the built gateway takes from its start to the first accepted message, with an empty data folder and with an
# existing one, and how much memory it uses after 10,000 of them. Needs target/quarkus-app and target/test-classes
# (mvn package), and a machine that does nothing else meanwhile.
set -euo pipefail
cd "$(dirname "$0")/../../.."

echo "$(nproc) cores, load average before: $(cut -d' ' -f1 /proc/loadavg)"
java -version 2>&1 | head -n 1
java -Djava.util.concurrent.ForkJoinPool.common.parallelism=8 \
  -cp 'target/test-classes:target/quarkus-app/lib/main/*' dev.baobei.outage.Figures
