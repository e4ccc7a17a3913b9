-- The library cjson: values of Lua as JSON and back. Called with the value that stands for null
-- and what limits.lua returns.

local null, limits = ...

local error, floor, format, next, pcall, rawget = error, math.floor, string.format, next, pcall, rawget
local select, tonumber, tostring, type = select, tonumber, tostring, type
local byte, char, concat, find, gsub = string.byte, string.char, limits.concat, string.find, string.gsub
local lower, sub = string.lower, string.sub
local look, noted = limits.look, limits.noted
local huge = math.huge

local LARGE = 1024 * 1024 -- bytes of a text before which memory is looked at
local LONGEST_ESCAPE = 6

-- A failure is thrown as this one table, so that it can be told from the errors of others; the
-- functions that scripts call turn it into an error at the place of their caller.
local failure = {}

local function fail(...)
  failure.text = format(...)
  error(failure)
end

local function try(level, ok, result)
  if ok then
    return result
  elseif result == failure then
    error(failure.text, level + 1)
  end
  error(result, 0)
end

local function badArgument(number, name, what, level)
  error(format("bad argument #%d to '%s' (%s)", number, name, what), level + 1)
end

-- ---- encoding ----

local escapes = {
  ['"'] = '\\"',
  ["\\"] = "\\\\",
  ["/"] = "\\/",
  ["\b"] = "\\b",
  ["\t"] = "\\t",
  ["\n"] = "\\n",
  ["\f"] = "\\f",
  ["\r"] = "\\r",
}
for code = 0, 127 do
  local c = char(code)
  if (code < 32 or code == 127) and not escapes[c] then
    escapes[c] = format("\\u%04x", code)
  end
end

local function quoted(text)
  if find(text, '[%c"\\/]') then
    if #text > LARGE then
      look(2 * LONGEST_ESCAPE * #text)
    end
    text = noted((gsub(text, '[%c"\\/]', escapes)))
  end
  return '"' .. text .. '"'
end

local function encodeNumber(config, number)
  if number ~= number or number == huge or number == -huge then
    if config.encodeInvalid == "off" then
      fail("Cannot serialise number: must not be NaN or Inf")
    elseif config.encodeInvalid == "null" then
      return "null"
    end
  end
  return format(config.numberFormat, number)
end

-- The length of a table that is an array; nil if it is an object.
local function arrayLength(config, t)
  local longest, items = 0, 0
  for key in next, t do
    if type(key) ~= "number" or key < 1 or floor(key) ~= key then
      return nil
    end
    if key > longest then
      longest = key
    end
    items = items + 1
  end
  local ratio = config.sparseRatio
  if ratio > 0 and longest > items * ratio and longest > config.sparseSafe then
    if not config.sparseConvert then
      fail("Cannot serialise table: excessively sparse array")
    end
    return nil
  end
  return longest > 0 and longest or nil
end

local encodeValue

local function encodeArray(config, t, length, out, n, depth)
  out[n + 1] = "["
  n = n + 1
  for i = 1, length do
    if i > 1 then
      n = n + 1
      out[n] = ","
    end
    n = encodeValue(config, rawget(t, i), out, n, depth)
  end
  out[n + 1] = "]"
  return n + 1
end

local function encodeObject(config, t, out, n, depth)
  n = n + 1
  out[n] = "{"
  local first = true
  for key, value in next, t do
    if not first then
      n = n + 1
      out[n] = ","
    end
    first = false
    if type(key) == "string" then
      out[n + 1] = quoted(key)
    elseif type(key) == "number" then
      out[n + 1] = '"' .. encodeNumber(config, key) .. '"'
    else
      fail("Cannot serialise %s: table key must be a number or string", type(key))
    end
    out[n + 2] = ":"
    n = encodeValue(config, value, out, n + 2, depth)
  end
  out[n + 1] = "}"
  return n + 1
end

function encodeValue(config, value, out, n, depth)
  local kind = type(value)
  if kind == "string" then
    out[n + 1] = quoted(value)
  elseif kind == "number" then
    out[n + 1] = encodeNumber(config, value)
  elseif kind == "boolean" then
    out[n + 1] = value and "true" or "false"
  elseif value == nil or value == null then
    out[n + 1] = "null"
  elseif kind == "table" then
    depth = depth + 1
    if depth > config.encodeDepth then
      fail("Cannot serialise, excessive depth (%d)", depth)
    end
    local length = arrayLength(config, value)
    if length then
      return encodeArray(config, value, length, out, n, depth)
    end
    return encodeObject(config, value, out, n, depth)
  else
    fail("Cannot serialise %s: type not supported", kind)
  end
  return n + 1
end

local function encodeWhole(config, value)
  local out = {}
  encodeValue(config, value, out, 0, 0)
  return concat(out)
end

-- ---- decoding ----

local unescaped =
  { ['"'] = '"', ["\\"] = "\\", ["/"] = "/", b = "\b", t = "\t", n = "\n", f = "\f", r = "\r" }

local tokens = {
  ["{"] = "T_OBJ_BEGIN",
  ["}"] = "T_OBJ_END",
  ["["] = "T_ARR_BEGIN",
  ["]"] = "T_ARR_END",
  [":"] = "T_COLON",
  [","] = "T_COMMA",
  [""] = "T_END",
  ["\0"] = "T_END",
}

local function utf8(code)
  if code < 0x80 then
    return char(code)
  elseif code < 0x800 then
    return char(0xC0 + floor(code / 64), 0x80 + code % 64)
  elseif code < 0x10000 then
    return char(0xE0 + floor(code / 4096), 0x80 + floor(code / 64) % 64, 0x80 + code % 64)
  end
  return char(
    0xF0 + floor(code / 262144),
    0x80 + floor(code / 4096) % 64,
    0x80 + floor(code / 64) % 64,
    0x80 + code % 64
  )
end

local function unit(text, at)
  local digits = sub(text, at, at + 3)
  return find(digits, "^%x%x%x%x$") and tonumber(digits, 16)
end

-- The bytes of an escape \uXXXX at a position, and the position behind it; nil if it is wrong.
local function codePoint(text, at)
  local code = unit(text, at + 2)
  if not code then
    return nil
  end
  if code < 0xD800 or code > 0xDFFF then
    return utf8(code), at + 6
  end
  local second = sub(text, at + 6, at + 7) == "\\u" and unit(text, at + 8)
  if code > 0xDBFF or not second or second < 0xDC00 or second > 0xDFFF then
    return nil
  end
  return utf8((code - 0xD800) * 0x400 + (second - 0xDC00) + 0x10000), at + 12
end

-- The string whose text begins at a position, and the position behind its closing quote; nil, what
-- is wrong, and where, if it is none.
local function decodeString(text, at)
  local _, stop = find(text, '^[^"\\%z]*', at)
  if byte(text, stop + 1) == 34 then
    return sub(text, at, stop), stop + 2
  end
  local out, n = { sub(text, at, stop) }, 1
  at = stop + 1
  while true do
    local c = sub(text, at, at)
    if c == '"' then
      return concat(out), at + 1
    elseif c ~= "\\" then
      return nil, "unexpected end of string", at
    end
    local escaped = sub(text, at + 1, at + 1)
    local bytes, behind
    if escaped == "u" then
      bytes, behind = codePoint(text, at)
      if not bytes then
        return nil, "invalid unicode escape code", at
      end
    else
      bytes, behind = unescaped[escaped], at + 2
      if not bytes then
        return nil, "invalid escape code", at
      end
    end
    _, stop = find(text, '^[^"\\%z]*', behind)
    out[n + 1] = bytes
    out[n + 2] = sub(text, behind, stop)
    n = n + 2
    at = stop + 1
  end
end

-- What JSON does not call a number, but C does: hexadecimal, leading zeros, infinity, no number.
local function isInvalidNumber(text, at)
  local start = lower(sub(text, at, at + 4))
  if byte(start) == 43 then
    return true
  end
  start = gsub(start, "^%-", "")
  return find(start, "^0[x%d]") or find(start, "^inf") or find(start, "^nan")
end

-- The number at a position as C reads it, and the position behind it; nil if there is none.
local function decodeNumber(text, at)
  local _, stop = find(text, "^[+-]?%d+%.?%d*", at)
  if not stop then
    _, stop = find(text, "^[+-]?%.%d+", at)
  end
  if stop then
    local _, hexStop = find(text, "^[+-]?0[xX]%x+%.?%x*", at)
    if hexStop then
      local digits = gsub(sub(text, at, hexStop), "[+-]", "")
      return (byte(text, at) == 45 and -1 or 1) * tonumber(digits), hexStop + 1
    end
    local _, withExponent = find(text, "^[eE][+-]?%d+", stop + 1)
    stop = withExponent or stop
    return tonumber((gsub(sub(text, at, stop), "^%+", ""))), stop + 1
  end
  local word = lower(sub(text, at, at + 9))
  local sign = find(word, "^%-") and -1 or 1
  local _, signStop = find(word, "^[+-]?")
  word = sub(word, signStop + 1)
  local behind = at + signStop
  if find(word, "^infinity") then
    return sign * huge, behind + 8
  elseif find(word, "^inf") then
    return sign * huge, behind + 3
  elseif find(word, "^nan") then
    return sign == 1 and -(0 / 0) or 0 / 0, behind + 3
  end
  return nil
end

local function expected(what, found, at)
  fail("Expected %s but found %s at character %d", what, found, at)
end

-- What stands at a position, as errors name it.
local function tokenAt(config, text, at)
  local c = sub(text, at, at)
  if tokens[c] then
    return tokens[c], at
  elseif c == '"' then
    local value, problem, where = decodeString(text, at + 1)
    if value then
      return "T_STRING", at
    end
    return problem, where
  elseif find(text, "^true", at) or find(text, "^false", at) then
    return "T_BOOLEAN", at
  elseif find(text, "^null", at) then
    return "T_NULL", at
  elseif find(c, "[%d-]") or (config.decodeInvalid and isInvalidNumber(text, at)) then
    if isInvalidNumber(text, at) and not config.decodeInvalid or not decodeNumber(text, at) then
      return "invalid number", at
    end
    return "T_NUMBER", at
  end
  return "invalid token", at
end

local function unexpected(config, what, text, at)
  local found, where = tokenAt(config, text, at)
  expected(what, found, where)
end

local function skip(text, at)
  local _, stop = find(text, "^[ \t\n\r]*", at)
  return stop + 1
end

local function descend(config, depth, at)
  if depth >= config.decodeDepth then
    fail("Found too many nested data structures (%d) at character %d", depth + 1, at)
  end
  return depth + 1
end

local decodeValue

local function decodeObject(config, text, at, depth)
  depth = descend(config, depth, at)
  local object = {}
  at = skip(text, at + 1)
  if byte(text, at) == 125 then
    return object, at + 1
  end
  while true do
    if byte(text, at) ~= 34 then
      unexpected(config, "object key string", text, at)
    end
    local key, behind, where = decodeString(text, at + 1)
    if not key then
      expected("object key string", behind, where)
    end
    at = skip(text, behind)
    if byte(text, at) ~= 58 then
      unexpected(config, "colon", text, at)
    end
    object[key], at = decodeValue(config, text, skip(text, at + 1), depth)
    at = skip(text, at)
    local c = byte(text, at)
    if c == 125 then
      return object, at + 1
    elseif c ~= 44 then
      unexpected(config, "comma or object end", text, at)
    end
    at = skip(text, at + 1)
  end
end

local function decodeArray(config, text, at, depth)
  depth = descend(config, depth, at)
  local array, n = {}, 0
  at = skip(text, at + 1)
  if byte(text, at) == 93 then
    return array, at + 1
  end
  while true do
    n = n + 1
    array[n], at = decodeValue(config, text, at, depth)
    at = skip(text, at)
    local c = byte(text, at)
    if c == 93 then
      return array, at + 1
    elseif c ~= 44 then
      unexpected(config, "comma or array end", text, at)
    end
    at = skip(text, at + 1)
  end
end

function decodeValue(config, text, at, depth)
  local c = byte(text, at)
  if c == 34 then
    local value, behind, where = decodeString(text, at + 1)
    if not value then
      expected("value", behind, where)
    end
    return value, behind
  elseif c == 123 then
    return decodeObject(config, text, at, depth)
  elseif c == 91 then
    return decodeArray(config, text, at, depth)
  elseif c == 116 and find(text, "^true", at) then
    return true, at + 4
  elseif c == 102 and find(text, "^false", at) then
    return false, at + 5
  elseif c == 110 and find(text, "^null", at) then
    return null, at + 4
  elseif c and (c >= 48 and c <= 57 or c == 45 or config.decodeInvalid and isInvalidNumber(text, at)) then
    if config.decodeInvalid or not isInvalidNumber(text, at) then
      local number, behind = decodeNumber(text, at)
      if number then
        return number, behind
      end
    end
  end
  unexpected(config, "value", text, at)
end

local function decodeWhole(config, text)
  local value, at = decodeValue(config, text, skip(text, 1), 0)
  at = skip(text, at)
  local c = byte(text, at)
  if c and c ~= 0 then
    unexpected(config, "the end", text, at)
  end
  return value
end

-- ---- the library ----

local function integer(value, low, high, number, name)
  if type(value) ~= "number" and not tonumber(value) then
    badArgument(number, name, "number expected, got " .. type(value), 2)
  end
  local whole = floor(tonumber(value))
  if whole < low or whole > high then
    badArgument(number, name, format("expected integer between %d and %d", low, high), 2)
  end
  return whole
end

local function choice(value, options, number, name)
  if type(value) == "boolean" then
    return value and "on" or "off"
  elseif options[value] then
    return value
  end
  badArgument(number, name, format("invalid option '%s'", tostring(value)), 2)
end

local SWITCH = { on = true, off = true }
local SWITCH_OR_NULL = { on = true, off = true, null = true }
local MAX_INT = 2147483647

-- Of a setting of one number: changes it if one is given, and returns it.
local function numberSetting(config, field, name, high)
  return function(value)
    if value ~= nil then
      config[field] = integer(value, 1, high, 1, name)
    end
    return config[field]
  end
end

local new

function new()
  local config = {
    encodeInvalid = "off",
    decodeInvalid = true,
    sparseConvert = false,
    sparseRatio = 2,
    sparseSafe = 10,
    encodeDepth = 1000,
    decodeDepth = 1000,
    keepBuffer = true,
    precision = 14,
    numberFormat = "%.14g",
  }
  local cjson = { null = null, _NAME = "cjson", _VERSION = "2.1.0", new = new }

  function cjson.encode(...)
    if select("#", ...) ~= 1 then
      badArgument(1, "encode", "expected 1 argument", 2)
    end
    return try(2, pcall(encodeWhole, config, (...)))
  end

  function cjson.decode(...)
    local text = ...
    if select("#", ...) ~= 1 then
      badArgument(1, "decode", "expected 1 argument", 2)
    elseif type(text) == "number" then
      text = tostring(text)
    elseif type(text) ~= "string" then
      badArgument(1, "decode", "string expected, got " .. type(text), 2)
    end
    if #text >= 2 and (byte(text, 1) == 0 or byte(text, 2) == 0) then
      error("JSON parser does not support UTF-16 or UTF-32", 2)
    end
    return try(2, pcall(decodeWhole, config, text))
  end

  function cjson.encode_sparse_array(convert, ratio, safe)
    if convert ~= nil then
      config.sparseConvert = choice(convert, SWITCH, 1, "encode_sparse_array") == "on"
    end
    if ratio ~= nil then
      config.sparseRatio = integer(ratio, 0, MAX_INT, 2, "encode_sparse_array")
    end
    if safe ~= nil then
      config.sparseSafe = integer(safe, 0, MAX_INT, 3, "encode_sparse_array")
    end
    return config.sparseConvert, config.sparseRatio, config.sparseSafe
  end

  cjson.encode_max_depth = numberSetting(config, "encodeDepth", "encode_max_depth", MAX_INT)
  cjson.decode_max_depth = numberSetting(config, "decodeDepth", "decode_max_depth", MAX_INT)

  local setPrecision = numberSetting(config, "precision", "encode_number_precision", 14)
  function cjson.encode_number_precision(digits)
    setPrecision(digits)
    config.numberFormat = "%." .. config.precision .. "g"
    return config.precision
  end

  function cjson.encode_keep_buffer(keep)
    if keep ~= nil then
      config.keepBuffer = choice(keep, SWITCH, 1, "encode_keep_buffer") == "on"
    end
    return config.keepBuffer
  end

  function cjson.encode_invalid_numbers(how)
    if how ~= nil then
      config.encodeInvalid = choice(how, SWITCH_OR_NULL, 1, "encode_invalid_numbers")
    end
    if config.encodeInvalid == "null" then
      return "null"
    end
    return config.encodeInvalid == "on"
  end

  function cjson.decode_invalid_numbers(how)
    if how ~= nil then
      config.decodeInvalid = choice(how, SWITCH, 1, "decode_invalid_numbers") == "on"
    end
    return config.decodeInvalid
  end

  return cjson
end

return new()
