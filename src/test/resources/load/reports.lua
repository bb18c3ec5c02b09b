-- wrk: posts webhooks that were signed beforehand, each once, and counts what came of them. A thread that has run out asks for the
-- gateway's pulse until all of its answers are there, so that every report that was sent is counted, and leaves a file to say so.
local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function init(arguments)
  -- wrk asks the first thread for one request that it never sends.
  reports, at = {}, id == 0 and -1 or 0
  accepted, otherwise, failed = 0, 0, 0
  folder = arguments[1]
  for line in io.lines(folder .. "/" .. id) do
    local signature, body = line:match("^(.-)\t(.*)$")
    table.insert(reports, wrk.format("POST", "/webhooks/twilio", {
      ["Content-Type"] = "application/x-www-form-urlencoded; charset=UTF-8",
      ["X-Twilio-Signature"] = signature}, body))
  end
  pulse = wrk.format("GET", "/q/health/live")
end

function request()
  at = at + 1
  return reports[at] or pulse
end

function response(status, headers, body)
  if body:find("<Response", 1, true) then
    if body:find("已受理", 1, true) then accepted = accepted + 1 else otherwise = otherwise + 1 end
  elseif status ~= 200 then
    failed = failed + 1
  end
  if accepted + otherwise + failed >= #reports then
    io.open(folder .. "/answered" .. id, "w"):close()
    wrk.thread:stop()
  end
end

function done(summary, latency, requests)
  local sums = {accepted = 0, otherwise = 0, failed = 0}
  for _, thread in ipairs(threads) do
    for what, sum in pairs(sums) do sums[what] = sum + thread:get(what) end
  end
  local errors = summary.errors
  io.write(string.format("accepted=%d otherwise=%d failed=%d broken=%d\n", sums.accepted, sums.otherwise,
    sums.failed, errors.connect + errors.read + errors.write + errors.timeout))
end
