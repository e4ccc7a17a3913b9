package io.larder.catalog.differential;

import io.larder.catalog.CommandGroup;
import java.util.List;

/** Requests with which programs of a group begin, so that the first ones find something. */
final class Openings {

  private static final List<Request> ONE_OF_EACH =
      List.of(
          Request.of("SET", "str1", "10"),
          Request.of("SET", "w_a", "foo", "EX", "100000"),
          Request.of("RPUSH", "list1", "3", "1", "2", "10"),
          Request.of("SADD", "set1", "1", "2", "3"),
          Request.of("HSET", "hash1", "a", "1", "b", "2"),
          Request.of("ZADD", "zset1", "1", "a", "2", "b"),
          Request.of("XADD", "stream1", "1-1", "a", "1"),
          Request.of("PFADD", "hll1", "a", "b"));

  private static final List<Request> STREAMS =
      List.of(
          Request.of("XADD", "stream1", "0-1", "a", "1"),
          Request.of("XADD", "stream1", "0-2", "a", "2", "b", "3"),
          Request.of("XADD", "stream2", "0-1", "c", "1"),
          Request.of("XGROUP", "CREATE", "stream1", "g1", "0"),
          Request.of("XGROUP", "CREATE", "stream2", "g1", "$"),
          Request.of("XREADGROUP", "GROUP", "g1", "alice", "STREAMS", "stream1", ">"));

  private Openings() {}

  static List<Request> of(CommandGroup group) {
    return switch (group) {
      case STREAM -> STREAMS;
      case GENERIC, TRANSACTIONS -> ONE_OF_EACH;
      default -> List.of();
    };
  }
}
