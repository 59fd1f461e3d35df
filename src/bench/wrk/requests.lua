-- Sends the requests of a list. A line has these fields, separated by tabs:
--   client   the number of the only client that sends it, or * for all clients
--   method   GET or PUT
--   path
--   tag      the entity tag: of a GET for If-None-Match, of a PUT for If-Match; optional for a GET
--   body     of a PUT, in which %d is replaced by a number that changes with each request
-- Arguments: the list, the number of threads, and which requests of a thread are writes: 1 for all, 2 for every other one,
-- 0 for none. With writes, each thread must have exactly one connection: the tag of a PUT is taken from the last answer.
-- The requests are drawn before the run, so that each server costs the load generator the same.

local threads = 0
local reads = {}
local writes = {}
local every = 0
local sent = 0
local at = 0
local value = 0
local pending = nil

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local function on_response(status, headers)
  if pending and status == 200 then
    pending.tag = headers["ETag"] or headers["etag"] or pending.tag
  end
end

function init(args)
  every = tonumber(args[3])
  for line in io.lines(args[1]) do
    local client, method, path, tag, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t?([^\t]*)\t?(.*)$")
    if client == "*" or tonumber(client) == number then
      if method == "PUT" then
        writes[#writes + 1] = {path = path, tag = tag, body = body}
      else
        reads[#reads + 1] = wrk.format("GET", path, tag ~= "" and {["If-None-Match"] = tag} or nil)
      end
    end
  end
  -- Threads start at different places, so that they do not request the same keys at the same time.
  at = math.floor(#reads / tonumber(args[2])) * number
  if every > 0 then
    -- wrk parses the headers of answers only if this function exists.
    response = on_response
  end
end

function request()
  sent = sent + 1
  if every > 0 and sent % every == 0 then
    value = (value + 1) % 100
    pending = writes[sent / every % #writes + 1]
    return wrk.format("PUT", pending.path, {["Content-Type"] = "application/json", ["If-Match"] = pending.tag},
      pending.body:format(value))
  end
  pending = nil
  at = at % #reads + 1
  return reads[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d %d\n", summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write, errors.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9)))
end
