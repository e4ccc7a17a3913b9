package io.larder.server.acl;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.catalog.Command;
import io.larder.catalog.CommandGroup;
import io.larder.catalog.Words;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource({
    "AUTH, auth secret, auth (redacted)",
    "AUTH, AUTH user secret, AUTH (redacted) (redacted)",
    "HELLO, HELLO 3 AUTH user secret SETNAME me, HELLO 3 AUTH (redacted) (redacted) SETNAME me",
    "HELLO, HELLO 3 auth user secret, HELLO 3 auth (redacted) (redacted)",
    "ACL SETUSER, ACL SETUSER u on >secret, ACL SETUSER (redacted) (redacted) (redacted)",
    "ACL GETUSER, ACL GETUSER u, ACL GETUSER (redacted)",
    "ACL DELUSER, ACL DELUSER u v, ACL DELUSER (redacted) (redacted)",
    "CONFIG SET, CONFIG SET port 1 RequirePass secret, CONFIG SET port 1 RequirePass (redacted)",
    "CONFIG SET, CONFIG SET maxmemory requirepass, CONFIG SET maxmemory requirepass",
    "SET, SET auth secret, SET auth secret",
  })
  void secrets_areHidden(String command, String words, String shown) {
    Command made =
        Command.named(command, "1.0.0", CommandGroup.SERVER).does((call, reply) -> reply.ok());
    Words redacted = Redaction.of(made, Words.of(words.split(" ")));
    assertThat(
            IntStream.range(0, redacted.size())
                .mapToObj(word -> Text.of(redacted.bytes(word)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(shown);
  }
}
