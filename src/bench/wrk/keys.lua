-- Sends the requests of a list in turn: on each line a path, or a path, a tab and the entity tag the client knows.
-- The list is drawn beforehand, so that the generator costs every server the same.

local threads = 0
local requests = {}
local at = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  for line in io.lines(args[1]) do
    local path, tag = line:match("^([^\t]+)\t(.+)$")
    requests[#requests + 1] = wrk.format("GET", path or line, tag and {["If-None-Match"] = tag} or nil)
  end
  -- Threads must not ask for the same keys at the same time.
  at = math.floor(#requests / 2) * number
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d\n", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
