-- Keeps scripts within bounds of memory and time.
--
-- A hook looks at the memory every so many instructions. That bounds what is made of strings whose
-- length is known: between two looks there is one for three instructions at most. So "longest" is
-- kept above the length of every string there is, and the longer that is, the more often the hook
-- looks. What makes a longer string out of others is guarded here, asks before it does, and tells.
--
-- Returns what Java and the sandbox need of this.

local java = larder

local BUDGET = java.kilobytes -- that a state may take
local LEEWAY = 1536 * BUDGET -- bytes of three times the strings that are made between two looks
local PERIOD = 1000 -- instructions between two looks, which cost a twentieth of the time they take
local QUESTION = 100 * PERIOD -- instructions between two questions to Java: below a millisecond
local SHORT = 16 * 1024 -- strings up to here are not watched
local LONGEST = 128 * BUDGET -- bytes of a string that a script makes: an eighth
local UNCHECKED = 32 * BUDGET -- bytes that need not be measured before they are made
local STEPS = 3e7 -- of Lua's own matching: a part of a second
local CHOICES = 100 -- in a pattern that Lua matches itself: each is a frame of C's stack
local PATTERNS = 1000 -- that are remembered

local collectgarbage, error, gcinfo, getmetatable = collectgarbage, error, gcinfo, getmetatable
local rawget, select, tonumber, tostring, type = rawget, select, tonumber, tostring, type
local sethook = debug.sethook
local find, format, gmatch, gsub, match = string.find, string.format, string.gmatch, string.gsub, string.match
local matches = java.matches
local rep, sub, unpack = string.rep, string.sub, unpack
local concat = table.concat
local floor, huge, max, min = math.floor, math.huge, math.max, math.min

local longest, period = SHORT, PERIOD
local kept = SHORT -- what functions may have kept
local instructions = 0
local complaint -- why the script must end, from then on
local hook

local function fail()
  sethook(hook, "l") -- at every line from now on: no pcall gets around it
  error({ err = complaint }, 0)
end

-- Asks whether the script may go on, with so many bytes more.
local function look(bytes)
  local more = (bytes or 0) / 1024
  if gcinfo() + more > BUDGET then
    collectgarbage("collect")
  end
  instructions = 0
  complaint = complaint or java.check(gcinfo() + more)
  if complaint then
    fail()
  end
end

function hook()
  if complaint then
    fail()
  end
  instructions = instructions + period
  if instructions >= QUESTION or gcinfo() > BUDGET then
    look()
  end
end

local function watch()
  complaint = nil
  sethook(hook, "", period)
end

local function watchThread(thread)
  sethook(thread, hook, "", period)
end

-- Notes that there is a string of so many bytes.
local function note(bytes)
  if bytes > longest then
    longest = max(bytes, 2 * longest)
    local wanted = max(1, floor(LEEWAY / longest))
    if wanted < period then
      period = wanted
      sethook(hook, "", period)
    end
    java.strained()
    look()
  end
end

-- Forgets the strings of a run, but for what a function may have kept.
local function relax(isFunction)
  kept = isFunction and longest or kept
  longest = kept
  period = min(PERIOD, max(1, floor(LEEWAY / longest)))
  watch()
end

-- Hands on a string that has been made.
local function noted(text)
  if #text > longest then
    note(#text)
  end
  return text
end

-- Is shown what has been joined with "..".
local function guard(text)
  if type(text) == "string" and #text > longest then
    note(#text)
    if #text > LONGEST then
      error("resulting string too large", 2)
    end
  end
end

-- Asks before a string of so many bytes is made: Lua may need them twice.
local function prepare(bytes)
  if bytes > LONGEST then
    error("resulting string too large", 3)
  end
  if bytes > UNCHECKED then
    look(2 * bytes)
  end
end

local limits = {
  watch = watch,
  watchThread = watchThread,
  unwatch = sethook,
  note = note,
  relax = relax,
  guard = guard,
  look = look,
  noted = noted,
}

-- ---- strings ----

local function length(text)
  local kind = type(text)
  return kind == "string" and #text or kind == "number" and #tostring(text) or 0
end

function limits.rep(...)
  local text, count = ...
  local bytes = length(text) * (tonumber(count) or 0) -- as rep understands both
  if bytes > longest then
    prepare(bytes)
  elseif text == "" and tonumber(count) then
    return ""
  end
  return noted(rep(...))
end

function limits.concat(...)
  local t, separator, first, last = ...
  if type(t) == "table" then
    local from, to = tonumber(first) or 1, tonumber(last) or #t
    local between = length(separator)
    if (to - from + 1) * (longest + between) > UNCHECKED then
      local bytes = 0
      for i = from, to do
        local piece = rawget(t, i)
        if type(piece) ~= "string" and type(piece) ~= "number" then
          break -- concat will complain
        end
        bytes = bytes + length(piece) + between
        if bytes > LONGEST then
          break
        end
      end
      prepare(bytes)
    end
  end
  return noted(concat(...))
end

function limits.format(...)
  local count = select("#", ...)
  if count * longest > UNCHECKED then
    local bytes = 0
    for i = 1, count do
      bytes = bytes + 2 * length((select(i, ...))) -- each may need a backslash
    end
    prepare(bytes)
  end
  return noted(format(...))
end

-- ---- patterns ----

local function pass(...)
  return ...
end

local mostBytes, remembered = {}, 0

-- How long a text may be that Lua matches with a pattern itself: each choice in a pattern may be
-- made anew for each byte, and the whole may be tried from each byte on.
local function remember(pattern)
  local _, choices = gsub(pattern, "[*+?-]", "")
  local _, more = gsub(pattern, "%%[b1-9]", "")
  local tries = choices + more + 1
  if tries == 2 and find(pattern, "[*+?-]%)*$") then
    tries = 1 -- what comes last is never chosen anew
  elseif sub(pattern, 1, 1) == "^" then
    tries = max(1, tries - 1)
  end
  if remembered == PATTERNS then
    mostBytes, remembered = {}, 0
  end
  remembered = remembered + 1
  local most = choices > CHOICES and -1 or floor((STEPS / max(1, #pattern)) ^ (1 / tries))
  mostBytes[pattern] = most
  return most
end

local function isLong(text, pattern)
  return type(text) == "string"
    and type(pattern) == "string"
    and #text > (mostBytes[pattern] or remember(pattern))
end

-- One capture, by the place it begins at and its length.
local function capture(text, start, bytes)
  return bytes == -2 and start or sub(text, start, start + bytes - 1)
end

-- The captures of the match at a place of the list; the whole match if there are none.
local function captures(text, list, at, count)
  if count == 0 then
    return sub(text, list[at], list[at + 1])
  end
  local values = {}
  for i = 1, count do
    values[i] = capture(text, list[at + 2 * i], list[at + 2 * i + 1])
  end
  return unpack(values, 1, count)
end

-- How many bytes to skip for a start that is counted from 1, or from the end if negative.
local function skippedBefore(text, init)
  local start = tonumber(init) or 1
  start = start < 0 and max(0, #text + start) or max(0, start - 1)
  return min(start, #text)
end

local function search(text, pattern, init)
  return matches(text, pattern, skippedBefore(text, init), 1, true)
end

function limits.find(...)
  local text, pattern, init, plain = ...
  if not isLong(text, pattern) then
    return pass(find(...))
  end
  if plain or not find(pattern, "[%^%$%*%+%?%.%(%[%%%-]") then
    pattern = gsub(gsub(pattern, "%p", "%%%0"), "%z", "%%z")
  end
  local list, count = search(text, pattern, init)
  if list[1] then
    if count == 0 then
      return list[1], list[2]
    end
    return list[1], list[2], captures(text, list, 1, count)
  end
  return nil
end

function limits.match(...)
  local text, pattern, init = ...
  if not isLong(text, pattern) then
    return pass(match(...))
  end
  local list, count = search(text, pattern, init)
  if list[1] then
    return captures(text, list, 1, count)
  end
  return nil
end

-- Goes through all matches: a function that returns the list, the place in it and the number of
-- captures of the next one, or nothing.
local function each(text, pattern, most, mayBeBound)
  local list, count, skipped = {}, 0, 0
  local at, left = 1, most
  return function()
    if not list[at] then
      if not skipped or left <= 0 then
        return nil
      end
      list, count, skipped = matches(text, pattern, skipped, left, mayBeBound)
      at = 1
      if not list[1] then
        return nil
      end
    end
    local here = at
    at = at + 2 + 2 * count
    left = left - 1
    return list, here, count
  end
end

function limits.gmatch(...)
  local text, pattern = ...
  local bound = type(pattern) == "string" and sub(pattern, 1, 1) == "^" -- no anchor, but a byte
  if not isLong(text, pattern) and not bound then
    return pass(gmatch(...))
  end
  local following = each(text, pattern, huge, false)
  return function()
    local list, at, count = following()
    if list then
      return captures(text, list, at, count)
    end
    return nil
  end
end

-- What stands for a match; a replacement of a kind that is known.
local function replacement(text, with, list, at, count)
  local value
  if type(with) == "function" then
    value = with(captures(text, list, at, count))
  elseif type(with) == "table" then
    value = with[(captures(text, list, at, count))]
  else
    value = gsub(with, "%%(.)", function(which)
      local number = tonumber(which)
      if not number then
        return which
      elseif number == 0 or (number == 1 and count == 0) then
        return sub(text, list[at], list[at + 1])
      elseif number > count then
        error("invalid capture index", 0)
      end
      return tostring(capture(text, list[at + 2 * number], list[at + 2 * number + 1]))
    end)
  end
  if not value then
    return sub(text, list[at], list[at + 1])
  elseif type(value) ~= "string" and type(value) ~= "number" then
    error("invalid replacement value (a " .. type(value) .. ")", 3)
  end
  return value
end

-- A function that replaces as "with" does, and looks at what that makes.
local function counted(with)
  local bytes, mark = 0, UNCHECKED
  local function add(value)
    bytes = bytes + length(value)
    if bytes > mark then
      prepare(bytes)
      mark = 2 * bytes
    end
    return value
  end
  if type(with) == "table" then
    return function(key)
      return add(with[key])
    end
  end
  return function(...)
    return add(with(...))
  end
end

-- Whether a replacement, each of whose percent signs may stand for a part of the text, may make
-- much of it.
local function mayGrow(text, with)
  local _, parts = gsub(with, "%%", "")
  return (length(text) + 1) * (#with + parts) > UNCHECKED
end

local function gsubAtOnce(...)
  local result, count = gsub(...)
  return noted(result), count
end

local kinds = { string = true, number = true, table = true, ["function"] = true }

function limits.gsub(...)
  local text, pattern, with, most = ...
  local kind = type(with)
  if not kinds[kind] or type(pattern) ~= "string" or not (most == nil or tonumber(most)) then
    return gsubAtOnce(...) -- which complains
  end
  with = kind == "number" and tostring(with) or with
  if not isLong(text, pattern) then
    if type(with) ~= "string" and (length(text) + 1) * longest > UNCHECKED then
      return gsubAtOnce(text, pattern, counted(with), most)
    elseif type(with) ~= "string" or not mayGrow(text, with) then
      return gsubAtOnce(text, pattern, with, most)
    end
  end
  local pieces, done, replaced, bytes, mark = {}, 0, 0, 0, UNCHECKED
  for list, at, count in each(text, pattern, tonumber(most) or huge, true) do
    local value = replacement(text, with, list, at, count)
    pieces[#pieces + 1] = sub(text, done + 1, list[at] - 1)
    pieces[#pieces + 1] = value
    bytes = bytes + list[at] - 1 - done + length(value)
    if bytes > mark then
      prepare(bytes)
      mark = 2 * bytes
    end
    done = list[at + 1]
    replaced = replaced + 1
  end
  pieces[#pieces + 1] = sub(text, done + 1)
  return limits.concat(pieces), replaced
end

-- ---- coroutines ----

-- Before a coroutine goes on, and behind it: all look as often.
function limits.rewatch(thread)
  if period < PERIOD then
    watchThread(thread)
    sethook(hook, "", period)
    look()
  end
end

return limits
