package io.larder.server.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.larder.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AclFileTest {

  @TempDir Path folder;
  private final Users users = new AccessControl(Catalog.REDIS, () -> new Random(1)).users();
  private Path path;
  private AclFile file;

  @BeforeEach
  void choosePath() {
    path = folder.resolve("users.acl");
    file = new AclFile(path, users);
  }

  @Test
  void savedUsers_areLoadedAgain() throws Exception {
    users.set("u", List.of("on", ">secret", "~a", "%R~b", "&c", "+@all", "-get", "(+get ~x)"));
    users.set("default", List.of("off"));
    List<String> before = descriptions();
    file.save();
    users.delete("u");
    users.set("other", List.of());
    users.set("default", List.of("on"));
    file.load();
    assertThat(descriptions()).isEqualTo(before);
    assertThat(Files.readString(path)).isEqualTo(String.join("\n", before) + "\n");
  }

  @Test
  void save_leavesNothingBeside() throws Exception {
    file.save();
    file.save();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void save_whereTheFolderIsGone_failsAndChangesNothing() {
    AclFile nowhere = new AclFile(folder.resolve("gone").resolve("users.acl"), users);
    assertThatThrownBy(nowhere::save).isInstanceOf(IOException.class);
  }

  @Test
  void load_keepsTheAccountsOfThoseWhoStay() throws Exception {
    Account account = users.set("u", List.of("on"));
    Account gone = users.set("gone", List.of("on"));
    Files.writeString(path, "user u off +get\n\n  user new on  \r\n");
    file.load();
    assertThat(users.find("u")).isSameAs(account);
    assertThat(account.user().isEnabled()).isFalse();
    assertThat(gone.isDeleted()).isTrue();
    assertThat(users.find("new")).isNotNull();
    assertThat(users.admitAnybody()).as("the default user is as at first").isTrue();
  }

  @Test
  void wrongFile_changesNothingAndTellsAllErrors() throws Exception {
    users.set("u", List.of("on"));
    Files.writeString(
        path, "user a on\nusr b on\nuser c +nosuch x y\nuser a off\n# comment\nuser d (+get\n");
    assertThatThrownBy(file::load)
        .isInstanceOf(RuleException.class)
        .hasMessage(
            (path + ":2 should start with user keyword followed by the username. ")
                + (path
                    + ":3: Error in applying operation '+nosuch': Unknown command or category name"
                    + " in ACL. ")
                + (path + ":3: Syntax error. ")
                + "WARNING: Duplicate user 'a' found on line 4. "
                + (path + ":5 should start with user keyword followed by the username. ")
                + (path + ":6: Unmatched parenthesis in selector definition.")
                + "WARNING: ACL errors detected, no change to the previously active ACL rules was"
                + " performed");
    assertThat(users.find("u")).isNotNull();
    assertThat(users.find("a")).isNull();
  }

  @Test
  void absentFile_isAnError() {
    assertThatThrownBy(file::load)
        .hasMessage("Error loading ACLs, opening file '" + path + "': No such file or directory");
  }

  private List<String> descriptions() {
    return users.all().stream().map(account -> account.user().describe()).toList();
  }
}
