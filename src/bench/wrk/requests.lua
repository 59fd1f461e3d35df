-- Sends the requests of a list. A line has these fields, separated by tabs:
--   method   GET or PUT
--   path
--   tag      the entity tag: of a GET for If-None-Match (optional), of a PUT for If-Match
--   body     of a PUT, in which %d is replaced by a number that changes with each request
-- Arguments: the file of the list, the number of threads, and which requests of a thread are writes: 1 for all, 2 for every
-- other one, 0 for none. With writes, each thread has its own list, in a file with its number appended (.0, .1, …), and must
-- have exactly one connection: the tag of a PUT is taken from the last response.
-- The lists are written before the run, so that each server costs the load generator the same.

local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds, micros; } timeval; int gettimeofday(timeval *now, void *zone);")

local threads = {}
local reads = {}
local writes = {}
local every = 0
local sent = 0
local at = 0
local value = 0
local pending = nil

local function clock()
  local now = ffi.new("timeval")
  ffi.C.gettimeofday(now, nil)
  return tonumber(now.seconds) * 1000000 + tonumber(now.micros)
end

function setup(thread)
  thread:set("number", #threads)
  threads[#threads + 1] = thread
end

local function on_response(status, headers)
  if pending and status == 200 then
    pending.tag = headers["ETag"] or headers["etag"] or pending.tag
  end
end

function init(args)
  every = tonumber(args[3])
  for line in io.lines(every > 0 and args[1] .. "." .. number or args[1]) do
    local method, path, tag, body = line:match("^([^\t]*)\t([^\t]*)\t?([^\t]*)\t?(.*)$")
    if method == "PUT" then
      writes[#writes + 1] = {path = path, tag = tag, body = body}
    else
      reads[#reads + 1] = wrk.format("GET", path, tag ~= "" and {["If-None-Match"] = tag} or nil)
    end
  end
  if every > 0 then
    -- wrk parses the headers of responses only if this function exists.
    response = on_response
  else
    -- Threads start at different places, so that they do not request the same keys at the same time.
    at = math.floor(#reads / tonumber(args[2])) * number
  end
  -- Global, so that done can read it.
  started = clock()
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

-- summary.duration begins when all threads have started, but the responses before that are counted. The first thread starts
-- first.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d %d %d\n", summary.requests, clock() - threads[1]:get("started"), errors.status,
    errors.connect + errors.read + errors.write, errors.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9)))
end
