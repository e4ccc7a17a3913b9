package io.larder.server.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.larder.catalog.Catalog;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredKeysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return 1",
        "return redis.call('get', KEYS[1])",
        "return redis.call('DEL', unpack(KEYS))",
        "return redis.call('mget', KEYS[1], KEYS[ #KEYS ], unpack(KEYS, 2))",
        "redis.call('sadd', KEYS[1], unpack(ARGV))",
        "redis.call('hset', KEYS[1], 'f', redis.call('get', KEYS[2]) or 'x')",
        "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return"
            + " 0",
        "local key = KEYS[1] local n = redis.call('incr', key) if n == 1 then"
            + " redis.call('expire', key, ARGV[1]) end return n",
        "local a, b = KEYS[1], KEYS[2]; redis.call('rename', a, b)",
        "for i, key in ipairs(KEYS) do redis.call('set', key, ARGV[i]) end",
        "for i = 1, #KEYS do redis.call('set', KEYS[i], ARGV[i]) end",
        "-- KEYS of redis\\n--[[ _G ]] return redis.call(\"get\", KEYS[tonumber(ARGV[1])])",
        "redis.call('publish', 'channel', ARGV[1]) return redis.call('time')",
        "return redis.pcall('set', KEYS[1], [==[ _G loadstring ]==])",
        "return redis.sha1hex(KEYS[1]) .. cjson.encode({k = KEYS[2]})"
      })
  void textThatShowsItsKeys_isProven(String text) {
    assertThat(DeclaredKeys.areAll(text, Catalog.REDIS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return redis.call('get', 'k')",
        "return redis.call('get', ARGV[1])",
        "return redis.call('get', KEYS[1] .. ':x')",
        "return redis.call(ARGV[1], KEYS[1])",
        "return redis.call(unpack(ARGV))",
        "return redis.call('del', KEYS[1], unpack(ARGV))",
        "return redis.call('del', KEYS[1], f())",
        "return redis.call('del', f{KEYS[1]})",
        "return redis.call('del', KEYS[1], f 'x')",
        "return redis.call('del', KEYS[1], ...)",
        "return redis.call('mset', unpack(KEYS), ARGV[1])",
        "return redis.call('sort', KEYS[1], 'by', 'w_*')",
        "return redis.call('zunionstore', KEYS[1], 1, KEYS[2])",
        "return redis.call('keys', '*')",
        "return redis.call('dbsize')",
        "return redis.call('object', 'encoding', 'k')",
        "return redis.call('\\107eys', KEYS[1])",
        "local key = KEYS[1] key = 'other' redis.call('get', key)",
        "local key = KEYS[1] .. 'x' redis.call('get', key)",
        "local a, key = 1 redis.call('get', key)",
        "local a, key = ARGV[1], KEYS[1] redis.call('get', a)",
        "local key = KEYS[1] local f = function(key) return redis.call('get', key) end f('x')",
        "local key = KEYS[1] a, key = 1, 'x' redis.call('get', key)",
        "local key = KEYS[1] key, a = 'x', 1 redis.call('get', key)",
        "local key = KEYS[1] for key in pairs(t) do redis.call('get', key) end",
        "local key = KEYS[1]:upper() redis.call('get', key)",
        "KEYS[1] = 'x' redis.call('get', KEYS[1])",
        "local a KEYS[1], a = 'x', 1 redis.call('get', KEYS[1])",
        "local a a, KEYS[1] = 1, 'x' redis.call('get', KEYS[1])",
        "f().x, KEYS[1], g().y = 1, 'x', 2 redis.call('get', KEYS[1])",
        "(a).x, KEYS[1], (g 'y'):z{}.y = 1, 'x', 2 redis.call('get', KEYS[1])",
        "local k = KEYS k[1] = 'x' redis.call('get', KEYS[1])",
        "local _, k = ipairs(KEYS) k[1] = 'x' redis.call('get', KEYS[1])",
        "table.insert(KEYS, 'x') redis.call('get', KEYS[1])",
        "local KEYS = {'x'} redis.call('get', KEYS[1])",
        "local unpack = function() return 'x' end redis.call('del', unpack(KEYS))",
        "local function unpack(t) t[1] = 'x' end unpack(KEYS) redis.call('get', KEYS[1])",
        "local function ipairs(t) return pairs({'x'}) end for _, k in ipairs(KEYS) do"
            + " redis.call('get', k) end",
        "local call = redis.call call('get', 'x')",
        "local r = redis r.call('get', 'x')",
        "redis['call']('get', 'x')",
        "redis.call{'get', 'x'}",
        "_G.KEYS[1] = 'x' redis.call('get', KEYS[1])",
        "loadstring('KEYS[1] = 1')() redis.call('get', KEYS[1])",
        "pcall(redis.call, 'get', 'x')",
        "t.KEYS[1] = 'x' redis.call('get', t.KEYS[1])",
        "redis.call('get', 'unfinished"
      })
  void textThatMayTouchOthers_isNotProven(String text) {
    assertThat(DeclaredKeys.areAll(text, Catalog.REDIS)).isFalse();
  }

  @Test
  void textOfAnyLength_isLookedThroughInNoTime() {
    for (String part : new String[] {"a(", "a,", "KEYS[", "{", "local a,", "--[[", "'", "f{a."}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              assertThat(DeclaredKeys.areAll(part.repeat(500_000) + "_G", Catalog.REDIS))
                  .as(part)
                  .isFalse());
    }
  }
}
