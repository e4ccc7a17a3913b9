package io.larder.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.engine.KeyspaceEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists through the Java interface. */
class ListCommandsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final RedisCommands<String, String> redis = RedisCommands.strings(engine);

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void push_putsElementsAtTheEnds() {
    assertThat(redis.rpush("l", "b", "c")).isEqualTo(2);
    assertThat(redis.lpush("l", "a")).isEqualTo(3);
    assertThat(redis.lpushx("none", "x")).isZero();
    assertThat(redis.rpushx("l", "d")).isEqualTo(4);
    assertThat(redis.lrange("l", 0, -1)).containsExactly("a", "b", "c", "d");
    assertThat(redis.llen("l")).isEqualTo(4);
    assertThat(redis.lindex("l", -1)).isEqualTo("d");
    assertThat(redis.lindex("l", 9)).isNull();
  }

  @Test
  void edits_changeElementsInPlace() {
    redis.rpush("l", "a", "b", "a", "c");
    assertThat(redis.linsert("l", ListSide.BEFORE, "b", "x")).isEqualTo(5);
    assertThat(redis.linsert("l", ListSide.AFTER, "c", "y")).isEqualTo(6);
    assertThat(redis.linsert("l", ListSide.AFTER, "none", "y")).isEqualTo(-1);
    redis.lset("l", 0, "z");
    assertThat(redis.lrem("l", -1, "a")).isEqualTo(1);
    redis.ltrim("l", 1, -2);
    assertThat(redis.lrange("l", 0, -1)).containsExactly("x", "b", "c");
    assertThatThrownBy(() -> redis.lset("l", 9, "z"))
        .isInstanceOf(RedisCommandException.class)
        .hasMessage("ERR index out of range");
  }

  @Test
  void lpos_tellsOneOrAll() {
    redis.rpush("l", "x", "a", "x", "x");
    assertThat(redis.lpos("l", "x")).isZero();
    assertThat(redis.lpos("l", "none")).isNull();
    assertThat(redis.lpos("l", "x", PositionArgs.FIRST.rank(-1))).isEqualTo(3);
    assertThat(redis.lpos("l", "x", 0, PositionArgs.FIRST)).containsExactly(0L, 2L, 3L);
    assertThat(redis.lpos("l", "x", 0, PositionArgs.FIRST.maxLength(2))).containsExactly(0L);
    assertThat(redis.lpos("none", "x", 0, PositionArgs.FIRST)).isEmpty();
  }

  @Test
  void pop_takesElements() {
    redis.rpush("l", "a", "b", "c", "d", "e");
    assertThat(redis.lpop("l")).isEqualTo("a");
    assertThat(redis.rpop("l")).isEqualTo("e");
    assertThat(redis.lpop("l", 1)).containsExactly("b");
    assertThat(redis.rpop("l", 9)).containsExactly("d", "c");
    assertThat(redis.lpop("l")).isNull();
    assertThat(redis.rpop("l", 9)).isNull();
  }

  @Test
  void lmpop_tellsWhichList() {
    redis.rpush("b", "x", "y", "z");
    assertThat(redis.lmpop(List.of("a", "b"), ListEnd.RIGHT, 2))
        .isEqualTo(new ListElements<>("b", List.of("z", "y")));
    assertThat(redis.lmpop(List.of("a"), ListEnd.LEFT, 1)).isNull();
  }

  @Test
  void lmove_movesBetweenLists() {
    redis.rpush("s", "a", "b");
    assertThat(redis.lmove("s", "d", ListEnd.LEFT, ListEnd.RIGHT)).isEqualTo("a");
    assertThat(redis.rpoplpush("s", "d")).isEqualTo("b");
    assertThat(redis.lrange("d", 0, -1)).containsExactly("b", "a");
    assertThat(redis.rpoplpush("s", "d")).isNull();
  }

  @Test
  void waitingMethods_answerAtOnce_whenThereIsAList() {
    redis.rpush("l", "a", "b", "c", "d", "e");
    assertThat(redis.blpop(Duration.ZERO, "none", "l")).isEqualTo(new ListElement<>("l", "a"));
    assertThat(redis.brpop(Duration.ZERO, "l")).isEqualTo(new ListElement<>("l", "e"));
    assertThat(redis.blmpop(Duration.ZERO, List.of("l"), ListEnd.LEFT, 1))
        .isEqualTo(new ListElements<>("l", List.of("b")));
    assertThat(redis.blmove("l", "d", ListEnd.LEFT, ListEnd.LEFT, Duration.ZERO)).isEqualTo("c");
    assertThat(redis.brpoplpush("l", "d", Duration.ZERO)).isEqualTo("d");
  }

  @Test
  void waitingMethods_giveUp_whenTheTimeIsOver() {
    Duration moment = Duration.ofMillis(1);
    assertThat(redis.blpop(moment, "a", "b")).isNull();
    assertThat(redis.blmpop(moment, List.of("a"), ListEnd.LEFT, 1)).isNull();
    assertThat(redis.blmove("a", "b", ListEnd.LEFT, ListEnd.LEFT, moment)).isNull();
  }

  @Test
  void async_isCompletedByAPush() {
    CompletableFuture<ListElement<String, String>> waiting =
        redis.async().blpop(Duration.ZERO, "l").toCompletableFuture();
    assertThat(waiting).isNotDone();
    redis.rpush("l", "a", "b");
    assertThat(waiting.join()).isEqualTo(new ListElement<>("l", "a"));
    assertThat(redis.async().lrange("l", 0, -1).toCompletableFuture().join()).containsExactly("b");
    assertThat(redis.async().lpos("l", "b").toCompletableFuture().join()).isZero();
    assertThat(redis.async().lpos("l", "none").toCompletableFuture().join()).isNull();
    assertThat(redis.async().lset("l", 0, "c").toCompletableFuture()).isCompleted();
    assertThat(redis.lindex("l", 0)).isEqualTo("c");
  }
}
