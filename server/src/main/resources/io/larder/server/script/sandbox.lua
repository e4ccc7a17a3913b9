-- Makes what scripts see of Lua out of the libraries that are open here, and takes the rest away.
--
-- Every table that scripts share is seen through a proxy: an empty table whose metatable reads from
-- the real one and refuses to be written. Functions that look at tables directly (next, rawget,
-- setmetatable and their kind) are told about proxies here, so that no way leads to a real table.
--
-- Returns the environment of scripts, the table behind it, and the functions that Java calls.

local java = larder
local globals = getfenv(0)

local limits = java.limits

local READONLY = "Attempt to modify a readonly table"

local assert, error, getmetatable, ipairs, loadstring = assert, error, getmetatable, ipairs, loadstring
local next, pairs, pcall, rawget, rawset, setfenv = next, pairs, pcall, rawget, rawset, setfenv
local setmetatable, tonumber, tostring, type = setmetatable, tonumber, tostring, type
local gcinfo, getinfo = gcinfo, debug.getinfo
local byte, find, gsub, sub = string.byte, string.find, string.gsub, string.sub
local concat, insert = table.concat, table.insert
local create, resume = coroutine.create, coroutine.resume

-- ---- tables that cannot be written ----

local real = {} -- what is behind a proxy
local shownMetatable = {} -- what getmetatable says of a proxy

local function refuse()
  error(READONLY, 2)
end

local function protect(content)
  local proxy = setmetatable({}, { __index = content, __newindex = refuse })
  real[proxy] = content
  return proxy
end

local function copy(content)
  local same = {}
  for k, v in next, content do
    same[k] = v
  end
  return same
end

local function nonexistent(_, name)
  if type(name) ~= "string" and type(name) ~= "number" then
    error("Second argument to luaProtectedTableError must be a string or number", 2)
  end
  error("Script attempted to access nonexistent global variable '" .. name .. "'", 2)
end

-- ---- functions that must know of proxies, or be kept within bounds ----

local builtins = {
  _VERSION = _VERSION,
  assert = assert,
  collectgarbage = collectgarbage,
  error = error,
  gcinfo = gcinfo,
  ipairs = ipairs,
  rawequal = rawequal,
  select = select,
  tonumber = tonumber,
  tostring = tostring,
  type = type,
  unpack = unpack,
  xpcall = xpcall,
}

function builtins.next(t, ...)
  return next(real[t] or t, ...)
end

function builtins.pairs(t)
  local content = real[t]
  if content then
    return next, copy(content), nil
  end
  return pairs(t)
end

function builtins.rawget(t, k)
  return rawget(real[t] or t, k)
end

function builtins.rawset(t, ...)
  if real[t] then
    error(READONLY, 0)
  end
  return rawset(t, ...)
end

function builtins.setmetatable(t, ...)
  if real[t] then
    error(READONLY, 0)
  end
  return setmetatable(t, ...)
end

local stringMetatable

function builtins.getmetatable(...)
  local t = ...
  if real[t] then
    return shownMetatable[t]
  elseif type(t) == "string" then
    return stringMetatable
  end
  return getmetatable(...)
end

-- A complaint of Lua about a call that is made here on behalf of a script names no place here.
local function outside(problem)
  return type(problem) == "string" and gsub(problem, "^larder:%d+: ", "") or problem
end

local function unwrap(ok, problem, ...)
  if ok then
    return ok, problem, ...
  elseif type(problem) == "table" and type(problem.err) == "string" then
    return ok, problem.err
  end
  return ok, outside(problem)
end

function builtins.pcall(...)
  return unwrap(pcall(...))
end

local environment

local function compile(text, name)
  if type(text) == "string" and byte(text, 1) == 27 then
    return nil, "attempt to load a precompiled chunk"
  end
  local compiled, problem = loadstring(text, name)
  if compiled and find(text, "..", 1, true) then
    compiled, problem = java.guard(compiled)
  end
  if compiled then
    return setfenv(compiled, environment)
  end
  return nil, problem
end

builtins.loadstring = compile

function builtins.load(reader, name)
  local pieces = {}
  for piece in reader do
    if piece == "" then
      break
    end
    if type(piece) ~= "string" then
      return nil, "reader function must return a string"
    end
    pieces[#pieces + 1] = piece
  end
  return compile(concat(pieces), name or "=(load)")
end

-- ---- libraries ----

local libraries = {
  string = copy(string),
  table = copy(table),
  math = copy(math),
  coroutine = copy(coroutine),
  redis = java.redis,
  bit = java.bit,
  cjson = java.cjson,
  cmsgpack = java.cmsgpack,
  struct = java.struct,
}

libraries.math.random = java.random
libraries.math.randomseed = java.randomseed

function libraries.string.dump()
  error("unable to dump given function", 2)
end

for _, name in ipairs({ "find", "format", "gmatch", "gsub", "match", "rep" }) do
  libraries.string[name] = limits[name]
end
libraries.table.concat = limits.concat

function libraries.table.insert(t, ...)
  if real[t] then
    error(READONLY, 0)
  end
  return insert(t, ...)
end

function libraries.coroutine.create(f)
  local thread = create(f)
  limits.watchThread(thread)
  return thread
end

local function results(thread, ...)
  limits.rewatch(thread)
  return ...
end

function libraries.coroutine.resume(thread, ...)
  if type(thread) ~= "thread" then
    return (resume(thread, ...)) -- which complains
  end
  limits.rewatch(thread)
  return results(thread, resume(thread, ...))
end

local function wrapped(ok, ...)
  if not ok then
    local problem = ...
    error(problem, type(problem) == "string" and 3 or 0)
  end
  return ...
end

function libraries.coroutine.wrap(f)
  local thread = libraries.coroutine.create(f)
  return function(...)
    return wrapped(libraries.coroutine.resume(thread, ...))
  end
end

-- ---- the environment ----

local shown = builtins
for name, content in pairs(libraries) do
  shown[name] = protect(content)
end

getmetatable("").__index = libraries.string
stringMetatable = protect({ __index = shown.string })

-- Libraries of functions see all that scripts see, but for their keys and arguments and a few
-- functions; while they are loaded, nothing but what is needed to register functions.
local functionsRedis = copy(libraries.redis)
for _, name in ipairs({ "breakpoint", "debug", "replicate_commands" }) do
  functionsRedis[name] = nil
end

local loadingRedis = { log = libraries.redis.log, register_function = java.register }
for name, value in pairs(libraries.redis) do
  if type(value) ~= "function" then
    loadingRedis[name] = value
  end
end

local functionsShown = setmetatable(copy(shown), { __index = nonexistent })
functionsShown.redis = protect(functionsRedis)

local loadingShown = setmetatable({}, { __index = nonexistent })
loadingShown.redis = protect(setmetatable(loadingRedis, { __index = nonexistent }))

local functionsMetatable = { __index = functionsShown, __newindex = refuse }
local functionsEnvironment = setmetatable({}, functionsMetatable)
real[functionsEnvironment] = functionsShown
functionsShown._G = functionsEnvironment

local function setLoading(now)
  functionsMetatable.__index = now and loadingShown or functionsShown
end

setmetatable(shown, { __index = nonexistent })
environment = protect(shown)
shown._G = environment
shownMetatable[environment] = protect({ __index = nonexistent })
shownMetatable[functionsEnvironment] = shownMetatable[environment]

-- Makes an error of anything, with the place it came from: the innermost function of a script.
function shown.__redis__err__handler(problem)
  local level = 2
  local where = getinfo(level, "Sl")
  while where and (where.what == "C" or where.what == "tail" or where.source == "=larder") do
    level = level + 1
    where = getinfo(level, "Sl")
  end
  if type(problem) ~= "table" then
    local text = tostring(problem)
    if where then
      text = gsub(text, "^larder:%d+:", sub(where.source, 2) .. ":" .. where.currentline .. ":")
    else
      text = outside(text)
    end
    problem = { err = "ERR " .. text, placed = where ~= nil or text == READONLY }
  end
  if where then
    problem.source = where.source
    problem.line = where.currentline
  end
  return problem
end

for name in pairs(copy(globals)) do
  globals[name] = nil
end
limits.watch()

return environment, shown, shown.__redis__err__handler, functionsEnvironment, setLoading
