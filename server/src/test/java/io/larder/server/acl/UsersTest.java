package io.larder.server.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.catalog.Catalog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersTest {

  private static final String SECRET_DIGEST =
      "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

  private final Random random = new Random(1);
  private final AccessControl access = new AccessControl(Catalog.REDIS, () -> random);
  private final Users users = access.users();

  /** What Redis 7.2 answers; 7.0 looks for a shortest description instead. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "on; user u on sanitize-payload resetchannels -@all",
        "+get +@string -set; user u off sanitize-payload resetchannels -@all +get +@string -set",
        "+get -get; user u off sanitize-payload resetchannels -@all -get",
        "+GET +get; user u off sanitize-payload resetchannels -@all +get",
        "+@all -@dangerous; user u off sanitize-payload resetchannels +@all -@dangerous",
        "+get +@all; user u off sanitize-payload resetchannels +@all",
        "+object|freq +object; user u off sanitize-payload resetchannels -@all +object",
        "+select|ABC; user u off sanitize-payload resetchannels -@all +select|abc",
        "-cluster +module|list; user u off sanitize-payload resetchannels -@all -cluster"
            + " +module|list",
        "~a %R~b &c; user u off sanitize-payload ~a %R~b resetchannels &c -@all",
        "(+get ~x) (&* allkeys); user u off sanitize-payload resetchannels -@all"
            + " (~x resetchannels -@all +get) (~* &* -@all)",
        "nopass allkeys allchannels; user u off nopass sanitize-payload ~* &* -@all",
      })
  void rules_areDescribedAsIn72(String rules, String description) throws RuleException {
    assertThat(users.set("u", List.of(rules.split(" "))).user().describe()).isEqualTo(description);
  }

  @Test
  void wrongRule_changesNothing() throws RuleException {
    users.set("u", List.of("on", "~x"));
    assertThatThrownBy(() -> users.set("u", List.of("off", "+get", "+nosuch")))
        .isInstanceOf(RuleException.class)
        .hasMessage(
            "Error in ACL SETUSER modifier '+nosuch': Unknown command or category name in ACL");
    assertThat(users.find("u").user().describe())
        .isEqualTo("user u on sanitize-payload ~x resetchannels -@all");
  }

  @Test
  void password_isKeptAsDigestAndShownNowhere() throws RuleException {
    User user = users.set("u", List.of("on", ">secret")).user();
    assertThat(user.passwordDigests()).containsExactly(SECRET_DIGEST);
    assertThat(user.toString()).isEqualTo("user u");
    assertThat(user.passwords().toString()).doesNotContain(SECRET_DIGEST).doesNotContain("secret");
    assertThat(users.authenticate("u", bytes("secret"))).isSameAs(users.find("u"));
    assertThat(users.authenticate("u", bytes("Secret"))).isNull();
    assertThat(users.authenticate("u", bytes(""))).isNull();
    assertThat(users.authenticate("nobody", bytes("secret"))).isNull();
  }

  @Test
  void disabledUser_acceptsNoPassword() throws RuleException {
    users.set("u", List.of("nopass"));
    assertThat(users.authenticate("u", bytes("x"))).isNull();
    users.set("u", List.of("on"));
    assertThat(users.authenticate("u", bytes("x"))).isNotNull();
  }

  @Test
  void passwordOfRules_isRepeatedInNoErrorButItsOwn() {
    assertThatThrownBy(() -> users.set("u", List.of(">secret", "wrong")))
        .hasMessageNotContaining("secret");
  }

  @Test
  void clientOfADeletedUser_mayDoNothingAtOnce() throws RuleException {
    users.set("u", List.of("on", "nopass", "+@all", "~*", "&*"));
    Login login = new Login(users);
    assertThat(login.become("u", bytes("x"))).isTrue();
    assertThat(login.permitsEverything()).isTrue();
    users.delete("u");
    assertThat(login.permitsEverything()).isFalse();
    assertThat(login.hasProven()).isFalse();
    users.set("u", List.of("on", "nopass", "+@all", "~*", "&*")); // another user of that name
    assertThat(login.permitsEverything()).isFalse();
  }

  @Test
  void defaultUser_neverGoes() {
    assertThat(users.delete("default")).isFalse();
    assertThat(users.find("default")).isSameAs(users.defaultAccount());
  }

  @Test
  void declaredUsers_beginWithNothing() throws RuleException {
    users.define(List.of(List.of("default", "on", ">x"), List.of("u", "(+get", "~x)")));
    assertThat(users.defaultAccount().user().permitsEverything()).isFalse();
    assertThat(users.find("u").user().permissions()).hasSize(2);
    assertThatThrownBy(() -> users.define(List.of(List.of("a"), List.of("a"))))
        .hasMessageContaining("Duplicate user");
  }

  @Test
  void newUsers_mayUseTheChannelsOfTheDefault() throws RuleException {
    users.setChannelDefault(ChannelDefault.ALL_CHANNELS);
    assertThat(users.set("u", List.of("(+get)")).user().describe())
        .isEqualTo("user u off sanitize-payload &* -@all (&* -@all +get)");
  }

  @Test
  void generatedPasswords_haveSoManyDigits() {
    assertThat(access.generatePassword(64)).hasSize(64).matches("[0-9a-f]*");
    assertThat(access.generatePassword(64)).isNotEqualTo(access.generatePassword(64));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
