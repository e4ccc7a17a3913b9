package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.catalog.Catalog;
import io.larder.catalog.CommandInterceptor;
import io.larder.catalog.CommandObserver;
import io.larder.catalog.Session;
import io.larder.catalog.SessionOptions;
import io.larder.catalog.Words;
import io.larder.engine.KeyspaceEngine;
import io.larder.server.resp.ProtocolException;
import io.larder.server.resp.RequestLimits;
import io.larder.server.scripting.ScriptCommands;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestsTest {

  private final KeyspaceEngine engine = KeyspaceEngine.create();
  private RequestLimits limits = RequestLimits.DEFAULTS;
  private final Requests requests =
      new Requests(
          new Session(
              engine.database(0),
              new SessionOptions(
                  Catalog.REDIS.with(ScriptCommands.commands()),
                  CommandInterceptor.NONE,
                  CommandObserver.NONE,
                  this)),
          () -> limits);

  @AfterEach
  void close() {
    engine.close();
  }

  private void arrive(String text) {
    requests.add(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
  }

  private String take() throws ProtocolException {
    Words words = requests.next();
    if (words == null) {
      return "none";
    }
    requests.taken();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      texts.add(new String(words.bytes(i), StandardCharsets.ISO_8859_1));
    }
    return String.join(" ", texts);
  }

  @Test
  void manyRequests_comeInTheirOrder() throws ProtocolException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append(i % 7 == 0 ? "SELECT 1\r\n" : "INCR key" + i + "\r\n");
    }
    arrive(text + "GET la");

    for (int i = 0; i < 100; i++) {
      assertThat(take()).isEqualTo(i % 7 == 0 ? "SELECT 1" : "INCR key" + i);
    }
    assertThat(take()).isEqualTo("none");
    requests.settle();
    arrive("st\r\n");
    assertThat(take()).isEqualTo("GET last");
  }

  @Test
  void whatWasReadAhead_countsAsMemoryUntilItIsTaken() throws ProtocolException {
    arrive("GET a\r\nGET b\r\nGET c\r\n");

    assertThat(requests.next()).isSameAs(requests.next());
    assertThat(requests.unreadBytes()).isZero();
    assertThat(requests.readBytes()).isGreaterThan(3 * 4);
    take();
    take();
    take();
    assertThat(requests.readBytes()).isZero();
  }

  @Test
  void onlyCommands_thatChangeNothingOfTheCaller_areReadPast() throws ProtocolException {
    assertThat(unreadBehind("EVALSHA sha 1 key\r\n")).isZero();
    assertThat(unreadBehind("ZUNION 2 one other\r\n")).isZero();
    assertThat(unreadBehind("EVALSHA sha 0\r\n")).isPositive();
    assertThat(unreadBehind("EVALSHA sha 2\r\n")).isPositive();
    assertThat(unreadBehind("BZMPOP 0 1 key MIN\r\n")).isPositive();
    assertThat(unreadBehind("SELECT 1\r\n")).isPositive();
  }

  private int unreadBehind(String request) throws ProtocolException {
    arrive(request + "GET b\r\n");
    take();
    int unread = requests.unreadBytes();
    take();
    return unread;
  }

  @Test
  void errorBehindRequests_showsWhenItsTurnComes() throws ProtocolException {
    arrive("GET a\r\nGET b\r\n*x\r\n");

    assertThat(take()).isEqualTo("GET a");
    assertThat(take()).isEqualTo("GET b");
    assertThatThrownBy(this::take).hasMessageContaining("invalid multibulk length");
    assertThatThrownBy(this::take).hasMessageContaining("invalid multibulk length");
  }

  @Test
  void whatComesBehindAuth_isReadByTheLimitsAfterIt() throws ProtocolException {
    limits = RequestLimits.UNAUTHENTICATED;
    arrive("GET a\r\nAUTH secret\r\n*11\r\n" + "$1\r\nx\r\n".repeat(11));

    assertThat(take()).isEqualTo("GET a");
    assertThat(take()).isEqualTo("AUTH secret");
    limits = RequestLimits.DEFAULTS;
    assertThat(take()).startsWith("x x x");
  }
}
