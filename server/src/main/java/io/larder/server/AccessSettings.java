package io.larder.server;

import static io.larder.server.config.SecurityParameters.ACLFILE;
import static io.larder.server.config.SecurityParameters.ACLLOG_MAX_LEN;
import static io.larder.server.config.SecurityParameters.ACL_PUBSUB_DEFAULT;
import static io.larder.server.config.SecurityParameters.REQUIREPASS;

import io.larder.server.acl.AccessControl;
import io.larder.server.acl.ChannelDefault;
import io.larder.server.acl.RuleException;
import io.larder.server.acl.Text;
import io.larder.server.config.Configuration;
import io.larder.server.config.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between parameters and the users that they are about. */
final class AccessSettings {

  private final Parameters parameters;
  private final AccessControl access;

  private AccessSettings(Parameters parameters, AccessControl access) {
    this.parameters = parameters;
    this.access = access;
  }

  /**
   * Makes the users that a configuration declares, and lets access control follow its parameters
   * from now on.
   *
   * @throws IOException if a rule is wrong or the file of users cannot be read
   */
  static void follow(Configuration configuration, AccessControl access) throws IOException {
    AccessSettings settings = new AccessSettings(configuration.parameters(), access);
    settings.follow();
    settings.loadUsers(configuration.users());
    configuration.rewriteUsersAs(settings::lines);
  }

  private void follow() {
    setChannelDefault();
    keepLog();
    if (!parameters.get(REQUIREPASS).isEmpty()) {
      setPassword();
    }
    parameters.whenChanged(this::setChannelDefault, ACL_PUBSUB_DEFAULT);
    parameters.whenChanged(this::keepLog, ACLLOG_MAX_LEN);
    parameters.whenChanged(this::setPassword, REQUIREPASS);
  }

  private void setChannelDefault() {
    boolean all = parameters.get(ACL_PUBSUB_DEFAULT).equals("allchannels");
    access
        .users()
        .setChannelDefault(all ? ChannelDefault.ALL_CHANNELS : ChannelDefault.RESET_CHANNELS);
  }

  private void keepLog() {
    access.log().keep((int) Math.min(Integer.MAX_VALUE, parameters.get(ACLLOG_MAX_LEN)));
  }

  private void setPassword() {
    String password = parameters.get(REQUIREPASS);
    byte @Nullable [] bytes = password.isEmpty() ? null : password.getBytes(StandardCharsets.UTF_8);
    access.users().requirePassword(bytes);
  }

  private void loadUsers(List<List<String>> declared) throws IOException {
    String file = parameters.get(ACLFILE);
    if (!file.isEmpty() && !declared.isEmpty()) {
      throw new IOException(
          "Users are declared in the configuration, and a file of users is named too (aclfile):"
              + " use one of both");
    }
    try {
      access.users().define(declared);
      if (!file.isEmpty()) {
        access.setFile(Path.of(file)).load();
      }
    } catch (RuleException wrong) {
      throw new IOException("The users cannot be loaded: " + wrong.text());
    }
  }

  /** The users for a configuration file; none if they have a file of their own. */
  private List<String> lines() {
    return access.file() == null
        ? access.users().all().stream().map(account -> utf8(account.user().describe())).toList()
        : List.of();
  }

  private static String utf8(String text) {
    return new String(Text.bytes(text), StandardCharsets.UTF_8);
  }
}
