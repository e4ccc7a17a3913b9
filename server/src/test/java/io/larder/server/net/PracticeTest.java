package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.server.ServerOptions;
import io.larder.testkit.reference.RespClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PracticeTest {

  /** A request that is misspelt would practise how errors are answered, and nothing else. */
  @Test
  void requests_areWhatClientsMeanToAsk() throws IOException {
    List<String> lines;
    try (InputStream text = Practice.class.getResourceAsStream("practice.txt")) {
      byte[] bytes = Objects.requireNonNull(text).readAllBytes();
      lines = new String(bytes, StandardCharsets.US_ASCII).lines().toList();
    }
    int errors = 0;
    try (TestServer server = TestServer.start(ServerOptions.defaults());
        RespClient client = server.connect()) {
      for (String line : lines) {
        client.send(line.replace("%", "7").split(" "));
        errors += client.receiveRaw()[0] == '-' ? 1 : 0;
      }
    }
    assertThat(errors).as("no number, a wrong type, an unknown command").isEqualTo(3);
  }
}
