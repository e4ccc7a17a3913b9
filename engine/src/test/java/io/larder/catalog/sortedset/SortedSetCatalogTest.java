package io.larder.catalog.sortedset;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.TestSession;
import io.larder.value.SmallLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SortedSetCatalogTest {

  private final TestSession redis = new TestSession(SmallLimits.TINY);

  @AfterEach
  void close() {
    redis.close();
  }

  private void assertAnswer(String line, String answer) {
    assertThat(redis.run(line)).as(line).isEqualTo(answer);
  }

  @Test
  void zadd_countsWhatIsNew_orWithChWhatChanged() {
    assertAnswer("ZADD z 1 a 2 b", "2");
    assertAnswer("ZADD z 1 a 3 b 4 c", "1");
    assertAnswer("ZADD z CH 1 a 5 b 6 d", "2");
    assertAnswer("ZADD z NX 9 a", "0");
    assertAnswer("ZADD z XX 9 x", "0");
    assertAnswer("ZSCORE z a", "1.0");
    assertAnswer("ZSCORE z x", "(nil)");
  }

  @Test
  void zadd_withGtAndLt_changesScoresInOneDirection() {
    redis.run("ZADD z 5 a");
    assertAnswer("ZADD z GT CH 4 a 1 new", "1");
    assertAnswer("ZADD z LT CH 4 a", "1");
    assertAnswer("ZADD z GT INCR -1 a", "(nil)");
    assertAnswer("ZADD z GT INCR 2 a", "6.0");
  }

  @Test
  void zadd_ofAnAbsentKeyWithXx_createsNothing() {
    assertAnswer("ZADD z XX 1 a", "0");
    assertAnswer("ZADD z XX INCR 1 a", "(nil)");
    assertAnswer("ZCARD z", "0");
  }

  @Test
  void zadd_withABadScore_addsNothing() {
    assertAnswer("ZADD z 1 a x b", "ERR value is not a valid float");
    assertAnswer("ZADD z 1 a nan b", "ERR value is not a valid float");
    assertAnswer("ZCARD z", "0");
  }

  @Test
  void zadd_ofIncompatibleOptions_isAnError() {
    assertAnswer("ZADD z NX XX 1 a", "ERR XX and NX options at the same time are not compatible");
    assertAnswer(
        "ZADD z GT LT 1 a", "ERR GT, LT, and/or NX options at the same time are not compatible");
    assertAnswer("ZADD z INCR 1 a 2 b", "ERR INCR option supports a single increment-element pair");
    assertAnswer("ZADD z CH 1", "ERR syntax error");
  }

  @Test
  void zincrby_toNoNumber_changesNothing() {
    redis.run("ZADD z inf a");
    assertAnswer("ZINCRBY z -inf a", "ERR resulting score is not a number (NaN)");
    assertAnswer("ZSCORE z a", "Infinity");
    assertAnswer("ZINCRBY z 2.5 b", "2.5");
  }

  @Test
  void anyCommand_onAString_isAWrongType() {
    redis.run("SET s x");
    for (String line :
        new String[] {"ZADD s 1 a", "ZCARD s", "ZRANGE s 0 -1", "ZPOPMIN s", "ZUNION 1 s"}) {
      assertAnswer(line, "WRONGTYPE Operation against a key holding the wrong kind of value");
    }
  }

  @Test
  void zrank_countsFromEitherEnd() {
    redis.run("ZADD z 1 a 2 b 3 c");
    assertAnswer("ZRANK z a", "0");
    assertAnswer("ZREVRANK z a WITHSCORE", "[2 1.0]");
    assertAnswer("ZRANK z x", "(nil)");
    assertAnswer("ZRANK z a b", "ERR syntax error");
    assertAnswer("ZRANK z a WITHSCORE b", "ERR wrong number of arguments for 'zrank' command");
  }

  @Test
  void zadd_ofManyPairs_growsTheSetEvenIfNothingChanges() {
    redis.run("ZADD few 1 a");
    redis.run("ZADD few XX 2 b 2 c 2 d 2 e 2 f");
    assertAnswer("OBJECT ENCODING few", "\"skiplist\"");
    assertAnswer("ZRANGE few 0 -1", "[\"a\"]");
  }

  @Test
  void zrange_takesRanksScoresOrMembers() {
    redis.run("ZADD z 0 a 0 b 0 c 0 d 0 e 0 f");
    assertAnswer("ZRANGE z 0 1", "[\"a\" \"b\"]");
    assertAnswer("ZRANGE z 0 1 REV", "[\"f\" \"e\"]");
    assertAnswer("ZRANGE z (a [c BYLEX", "[\"b\" \"c\"]");
    assertAnswer("ZRANGE z + - BYLEX REV LIMIT 1 2", "[\"e\" \"d\"]");
    assertAnswer("ZRANGE z -inf (0 BYSCORE", "[]");
    assertAnswer("ZRANGE z 0 0 BYSCORE LIMIT 4 -1 WITHSCORES", "[[\"e\" 0.0] [\"f\" 0.0]]");
    assertAnswer("ZLEXCOUNT z - (c", "2");
    assertAnswer("ZCOUNT z (0 +inf", "0");
  }

  @Test
  void zrange_ofOptionsThatDoNotGoTogether_isAnError() {
    assertAnswer(
        "ZRANGE z 0 1 LIMIT 0 1",
        "ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX");
    assertAnswer(
        "ZRANGE z - + BYLEX WITHSCORES",
        "ERR syntax error, WITHSCORES not supported in combination with BYLEX");
    assertAnswer("ZRANGEBYSCORE z a 1", "ERR min or max is not a float");
    assertAnswer("ZRANGEBYLEX z a -", "ERR min or max not valid string range item");
  }

  @Test
  void zrangestore_replacesTheTarget_orDeletesIt() {
    redis.run("ZADD z 1 a 2 b 3 c");
    redis.run("SET t x PX 100000");
    assertAnswer("ZRANGESTORE t z 1 -1", "2");
    assertAnswer("ZRANGE t 0 -1 WITHSCORES", "[[\"b\" 2.0] [\"c\" 3.0]]");
    assertAnswer("ZRANGESTORE t z 9 10", "0");
    assertAnswer("ZCARD t", "0");
  }

  @Test
  void removal_ofTheLastMember_deletesTheKey() {
    redis.run("ZADD z 1 a 2 b 3 c 4 d 5 e");
    assertAnswer("ZREM z a x", "1");
    assertAnswer("ZREMRANGEBYRANK z 0 0", "1");
    assertAnswer("ZREMRANGEBYSCORE z (3 4", "1");
    assertAnswer("ZREMRANGEBYLEX z - +", "2");
    assertAnswer("SET z now-a-string NX", "OK");
  }

  @Test
  void zpop_takesOffEitherEnd() {
    redis.run("ZADD z 1 a 2 b 3 c 4 d 5 e");
    assertAnswer("ZPOPMIN z", "[\"a\" 1.0]");
    assertAnswer("ZPOPMAX z 2", "[[\"e\" 5.0] [\"d\" 4.0]]");
    assertAnswer("ZPOPMAX z 0", "[]");
    assertAnswer("ZPOPMAX z -1", "ERR value is out of range, must be positive");
    assertAnswer("ZMPOP 2 none z MIN COUNT 5", "[\"z\" [[\"b\" 2.0] [\"c\" 3.0]]]");
    assertAnswer("ZMPOP 2 none z MIN", "(nil)");
  }

  @Test
  void bzpopmin_waits_untilAMemberComes() {
    assertAnswer("BZPOPMIN none z 0", "(waits)");
    assertThat(TestSession.run(redis.another(), "ZADD", "z", "1", "a", "2", "b")).isEqualTo("2");
    assertThat(TestSession.run(redis.another(), "ZRANGE", "z", "0", "-1")).isEqualTo("[\"b\"]");
  }

  @Test
  void bzmpop_inATransaction_answersAtOnce() {
    redis.run("MULTI");
    redis.run("BZMPOP 0 1 z MIN");
    assertAnswer("EXEC", "[(nil)]");
  }

  @Test
  void zunion_sumsWeightedScores() {
    redis.run("ZADD x 1 a 2 b");
    redis.run("ZADD y 10 b 20 c");
    assertAnswer("ZUNION 2 x y WITHSCORES", "[[\"a\" 1.0] [\"b\" 12.0] [\"c\" 20.0]]");
    assertAnswer("ZINTER 2 x y WEIGHTS 2 3 WITHSCORES", "[[\"b\" 34.0]]");
    assertAnswer("ZINTER 2 x y AGGREGATE MIN WITHSCORES", "[[\"b\" 2.0]]");
    assertAnswer("ZDIFF 2 x y WITHSCORES", "[[\"a\" 1.0]]");
    assertAnswer("ZINTERCARD 2 x y LIMIT 1", "1");
    assertAnswer("ZUNIONSTORE t 2 x none", "2");
    assertAnswer("ZINTERSTORE t 2 x none", "0");
    assertAnswer("ZCARD t", "0");
  }

  @Test
  void zunion_ofBadNumbers_isAnError() {
    assertAnswer("ZUNION 0 x", "ERR at least 1 input key is needed for 'zunion' command");
    assertAnswer("ZUNION 2 x", "ERR syntax error");
    assertAnswer("ZUNION 1 x WEIGHTS a", "ERR weight value is not a float");
    assertAnswer("ZINTERCARD 1 x LIMIT -1", "ERR LIMIT can't be negative");
  }

  @Test
  void zrandmember_answersDistinctMembers_orRepeats() {
    redis.run("ZADD z 1 a 2 b 3 c 4 d 5 e");
    assertAnswer("ZRANDMEMBER none", "(nil)");
    assertAnswer("ZRANDMEMBER none 3", "[]");
    assertThat(redis.run("ZRANDMEMBER z 4").split(" ")).hasSize(4).doesNotHaveDuplicates();
    assertThat(redis.run("ZRANDMEMBER z -20").split(" ")).hasSize(20);
    assertAnswer("ZRANDMEMBER z 1 SCORES", "ERR syntax error");
  }

  @Test
  void zscan_writesSeventeenDigits_inTheLargeEncodingAlone() {
    redis.run("ZADD small 0.1 a");
    assertAnswer("ZSCAN small 0", "[\"0\" [\"a\" \"0.1\"]]");
    redis.run("ZADD large 0.1 member-of-14");
    assertAnswer("ZSCAN large 0", "[\"0\" [\"member-of-14\" \"0.10000000000000001\"]]");
    redis.run("ZADD large 1e-7 member-of-14");
    assertAnswer("ZSCAN large 0 MATCH m*", "[\"0\" [\"member-of-14\" \"9.9999999999999995e-08\"]]");
    assertAnswer("ZSCAN large x", "ERR invalid cursor");
  }
}
