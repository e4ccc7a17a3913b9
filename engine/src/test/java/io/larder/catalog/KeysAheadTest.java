package io.larder.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.engine.KeyspaceEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests may be read past, and that looking for their keys changes nothing. */
class KeysAheadTest {

  private static final int MOST = 4;

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private final Session session = Session.open(engine);
  private final KeysAhead ahead = new KeysAhead(session, MOST);

  @AfterEach
  void close() {
    engine.close();
  }

  private boolean add(String request) {
    return ahead.add(Words.of(request.split(" ")));
  }

  private Object execute(String request) {
    ReplyTree answer = new ReplyTree(Reply.Protocol.RESP2);
    session.execute(Words.of(request.split(" ")), answer, () -> {});
    return String.valueOf(answer.root());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET k", "set k v", "HSET h f v", "LPUSH l a b", "GET k and too many"})
  void requestsOfOneKey_areReadPast(String request) {
    assertThat(add(request)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SELECT 1", "MULTI", "PING", "MGET a b", "GET", "NO_COMMAND k", "BLPOP k 0"})
  void otherRequests_areNot(String request) {
    assertThat(add(request)).isFalse();
  }

  @Test
  void withinATransaction_nothingIsReadPast() {
    execute("MULTI");

    assertThat(add("GET k")).isFalse();
  }

  @Test
  void aLook_changesNothing_andForgetsTheKeys() {
    execute("SET present v");
    execute("HSET hash f v");
    for (int round = 0; round < 3; round++) { // more than there is room for at once
      add("GET present");
      add("GET absent");
      add("HGET hash f");
      add("HGET hash g");
      ahead.look();
    }

    assertThat(execute("STRLEN present")).isEqualTo("1");
    assertThat(execute("EXISTS present absent hash")).isEqualTo("2");
  }
}
