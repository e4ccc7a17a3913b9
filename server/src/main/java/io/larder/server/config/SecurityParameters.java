package io.larder.server.config;

import java.util.List;

/** Who may do what. */
public final class SecurityParameters {

  private static final Choice ALLOWED = Choice.of("no", "yes", "local");

  public static final Parameter<String> REQUIREPASS =
      Parameter.of("requirepass", Text.ANY, "", "The password of the default user; empty for none.")
          .secret();

  public static final Parameter<String> ACLFILE =
      Parameter.of("aclfile", Text.FILE, "", "The file of users and their rules.").immutable();

  public static final Parameter<Long> ACLLOG_MAX_LEN =
      Parameter.of(
          "acllog-max-len",
          WholeNumber.of(0, Long.MAX_VALUE),
          128L,
          "How many refusals ACL LOG keeps.");

  public static final Parameter<String> ACL_PUBSUB_DEFAULT =
      Parameter.of(
          "acl-pubsub-default",
          Choice.of("allchannels", "resetchannels"),
          "resetchannels",
          "Which channels a new user may use.");

  public static final Parameter<String> ENABLE_PROTECTED_CONFIGS =
      Parameter.of(
              "enable-protected-configs",
              ALLOWED,
              "no",
              "Whether clients may set what is protected; local is for clients of this machine.")
          .immutable();

  public static final Parameter<String> ENABLE_DEBUG_COMMAND =
      Parameter.of(
              "enable-debug-command",
              ALLOWED,
              "no",
              "Whether clients may call DEBUG; local is for clients of this machine.")
          .immutable();

  public static final Parameter<String> ENABLE_MODULE_COMMAND =
      Parameter.kept(
              "enable-module-command",
              ALLOWED,
              "no",
              "Whether clients might load modules, of which there are none here.")
          .immutable();

  static final List<Parameter<?>> ALL =
      List.of(
          REQUIREPASS,
          ACLFILE,
          ACLLOG_MAX_LEN,
          ACL_PUBSUB_DEFAULT,
          ENABLE_PROTECTED_CONFIGS,
          ENABLE_DEBUG_COMMAND,
          ENABLE_MODULE_COMMAND,
          Parameter.kept(
              "sanitize-dump-payload",
              Choice.of("no", "yes", "clients"),
              "no",
              "Whether payloads of RESTORE are looked through; here they always are."));

  private SecurityParameters() {}
}
