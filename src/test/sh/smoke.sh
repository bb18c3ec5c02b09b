#!/usr/bin/env bash
# Starts the packaged gateway as the README does, in a fresh folder, texts it a pre-report as Twilio would, and stops it.
# Needs target/quarkus-app (mvn package), curl and openssl. BAOBEI_SMOKE_PORT: where it listens (8080).
set -euo pipefail
cd "$(dirname "$0")/../../.."

port=${BAOBEI_SMOKE_PORT:-8080}
public_url=http://localhost:$port
token=demo-token
folder=$(mktemp -d)
gateway=

# The form of one message, in the order of the names: that is also the order in which it is signed.
form=(
  AccountSid=AC00000000000000000000000000000000
  'Body=报备《金桥农批》商铺,客户张先生,电话:138****1234。诚邦地产王磊。'
  From=+8613900000001
  MessageSid=SM00000000000000000000000000000001
  NumMedia=0
  NumSegments=1
  To=+15005550006
)

main() {
  trap clean_up EXIT
  start
  wait_until_ready
  a_forged_message_is_refused
  a_pre_report_is_accepted
  a_repeat_gets_the_same_bytes
  stop
  nothing_is_left_behind
}

start() {
  java @deploy/jvm.options -Dbaobei.demo=true "-Dbaobei.data-dir=$folder/data" "-Dquarkus.http.port=$port" \
    "-Dbaobei.public-url=$public_url" -jar target/quarkus-app/quarkus-run.jar >"$folder/log" 2>&1 &
  gateway=$!
}

wait_until_ready() {
  local deadline=$((SECONDS + 60))
  until curl --silent --fail --max-time 2 --output "$folder/ready" "$public_url/q/health/ready"; do
    kill -0 "$gateway" 2>/dev/null || fail "the gateway ended before it was ready"
    ((SECONDS < deadline)) || fail "the gateway is not ready after a minute"
    sleep 0.2
  done
  echo "ready"
}

a_forged_message_is_refused() {
  local status
  status=$(post "$(sign not-the-token)" "$folder/refusal")
  [[ $status == 403 ]] || fail "a message with a wrong signature got $status"
  echo "a forged message is refused"
}

a_pre_report_is_accepted() {
  local status
  status=$(post "$(sign "$token")" "$folder/answer")
  [[ $status == 200 ]] || fail "a signed message got $status"
  grep --quiet '<Response>.*受理.*</Response>' <(tr -d '\n' <"$folder/answer") || fail "not accepted: $(cat "$folder/answer")"
  cat "$folder/answer"
  echo
}

a_repeat_gets_the_same_bytes() {
  post "$(sign "$token")" "$folder/answer-again" >"$folder/status-again"
  cmp "$folder/answer" "$folder/answer-again" || fail "a repeat got another answer"
  echo "a repeat gets the same bytes"
}

# post SIGNATURE FILE: sends the form, keeps the answer in the file and prints the status.
post() {
  local fields=() field
  for field in "${form[@]}"; do
    fields+=(--data-urlencode "$field")
  done
  curl --silent --max-time 15 --output "$2" --write-out '%{http_code}' \
    --header "X-Twilio-Signature: $1" "${fields[@]}" "$public_url/webhooks/twilio"
}

# Twilio's signature: HMAC-SHA1 over the public address, then every name and value in the order of the names.
sign() {
  local signed=$public_url/webhooks/twilio field
  for field in "${form[@]}"; do
    signed+=${field%%=*}${field#*=}
  done
  printf '%s' "$signed" | openssl dgst -sha1 -hmac "$1" -binary | openssl base64
}

# 143 is the JVM's own code for the end by SIGTERM.
stop() {
  local code=0
  kill -TERM "$gateway"
  wait "$gateway" || code=$?
  gateway=
  [[ $code == 0 || $code == 143 ]] || fail "the gateway ended with exit code $code"
  echo "stopped with exit code $code"
}

nothing_is_left_behind() {
  [[ -z $(find "$folder/data" -name postmaster.pid) ]] || fail "the embedded PostgreSQL is still running"
  ! grep ' ERROR ' "$folder/log" || fail "the gateway logged an error"
  echo "nothing is left behind"
}

fail() {
  echo "FAILED: $1" >&2
  tail -n 50 "$folder/log" >&2
  exit 1
}

clean_up() {
  if [[ -n $gateway ]]; then
    kill -TERM "$gateway" 2>/dev/null || true
    wait "$gateway" || true
  fi
  rm -rf "$folder"
}

main
