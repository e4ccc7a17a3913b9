package io.larder.catalog.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.testkit.reference.ErrorText;
import io.larder.testkit.reference.MapReply;
import io.larder.testkit.reference.SetReply;
import io.larder.testkit.reference.SimpleText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplyRuleTest {

  private static final byte[] A = Request.latin1("a");
  private static final byte[] B = Request.latin1("b");

  @Test
  void errors_areComparedToTheLetter() {
    for (ReplyRule rule : ReplyRule.values()) {
      assertThat(rule.same(new ErrorText("ERR a"), new ErrorText("ERR a"))).isTrue();
      assertThat(rule.same(new ErrorText("ERR a"), new ErrorText("ERR b"))).isFalse();
      assertThat(rule.same(new ErrorText("ERR a"), null)).isFalse();
    }
  }

  @Test
  void tableOrder_doesNotCount_butKindAndContentDo() {
    ReplyRule rule = ReplyRule.of(Request.of("smembers", "k"));
    assertThat(rule.same(List.of(A, B), List.of(B, A))).isTrue();
    assertThat(rule.same(List.of(A, B), List.of(B, B))).isFalse();
    assertThat(rule.same(List.of(A, B), new SetReply(List.of(A, B)))).isFalse();
  }

  @Test
  void pairsInTableOrder_stayPairs() {
    ReplyRule rule = ReplyRule.of(Request.of("HGETALL", "k"));
    assertThat(rule.same(List.of(A, A, B, B), List.of(B, B, A, A))).isTrue();
    assertThat(rule.same(List.of(A, A, B, B), List.of(A, B, B, A))).isFalse();
    MapReply.Pair pair = new MapReply.Pair(A, 1L);
    MapReply.Pair other = new MapReply.Pair(B, 2L);
    assertThat(rule.same(new MapReply(List.of(pair, other)), new MapReply(List.of(other, pair))))
        .isTrue();
  }

  @Test
  void choiceByChance_hasAsManyOfTheSameKind() {
    ReplyRule rule = ReplyRule.of(Request.of("SPOP", "k", "2"));
    assertThat(rule.same(List.of(A), List.of(B))).isTrue();
    assertThat(rule.same(List.of(A), List.of(A, B))).isFalse();
    assertThat(rule.same(null, A)).isFalse();
  }

  @Test
  void timeToLive_mayHavePassedALittle() {
    ReplyRule rule = ReplyRule.of(Request.of("PTTL", "k"));
    assertThat(rule.same(100_000L, 99_000L)).isTrue();
    assertThat(rule.same(100_000L, 80_000L)).isFalse();
    assertThat(rule.same(-1L, -2L)).isFalse();
    assertThat(rule.same(-1L, 1L)).isFalse();
  }

  @Test
  void pages_countOnlyWhenBothAreLast() {
    ReplyRule rule = ReplyRule.of(Request.of("SSCAN", "k", "0"));
    byte[] end = Request.latin1("0");
    assertThat(rule.same(List.of(end, List.of(A, B)), List.of(end, List.of(B, A)))).isTrue();
    assertThat(rule.same(List.of(end, List.of(A)), List.of(end, List.of(B)))).isFalse();
    assertThat(rule.same(List.of(end, List.of(A)), List.of(A, List.of(B)))).isTrue();
  }

  @Test
  void pagesThatBeginElsewhere_areOnlyPages() {
    ReplyRule rule = ReplyRule.of(Request.of("SCAN", "17"));
    byte[] end = Request.latin1("0");
    assertThat(rule.same(List.of(end, List.of(A)), List.of(end, List.of()))).isTrue();
    assertThat(rule.same(new SimpleText("QUEUED"), new SimpleText("QUEUED"))).isTrue();
    assertThat(rule.same(List.of(end, List.of(A)), List.of(A))).isFalse();
  }

  @Test
  void idleTimes_differ_butCountsDoNot() {
    ReplyRule rule = ReplyRule.of(Request.of("XPENDING", "k", "g", "-", "+", "9"));
    assertThat(rule.same(List.of(pending(5, 1)), List.of(pending(9, 1)))).isTrue();
    assertThat(rule.same(List.of(pending(5, 1)), List.of(pending(5, 2)))).isFalse();
  }

  private static List<Object> pending(long idle, long count) {
    return List.of(A, B, idle, count);
  }
}
