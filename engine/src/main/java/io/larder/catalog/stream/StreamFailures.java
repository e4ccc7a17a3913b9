package io.larder.catalog.stream;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The errors of streams. */
@SuppressWarnings("StaticAssignmentOfThrowable") // failures have no stack trace
final class StreamFailures {

  static final Failure INVALID_ID =
      Failure.error("Invalid stream ID specified as stream command argument");
  static final Failure INVALID_START = Failure.error("invalid start ID for the interval");
  static final Failure INVALID_END = Failure.error("invalid end ID for the interval");

  static final Failure ID_IS_ZERO =
      Failure.error("The ID specified in XADD must be greater than 0-0");
  static final Failure ID_TOO_SMALL =
      Failure.error("The ID specified in XADD is equal or smaller than the target stream top item");
  static final Failure IDS_EXHAUSTED =
      Failure.error("The stream has exhausted the last possible ID, unable to add more items");
  static final Failure ENTRY_TOO_LARGE = Failure.error("Elements are too large to be stored");

  static final Failure TWO_TRIMMINGS =
      Failure.error("syntax error, MAXLEN and MINID options at the same time are not compatible");
  static final Failure NEGATIVE_MAXLEN = Failure.error("The MAXLEN argument must be >= 0.");
  static final Failure NEGATIVE_LIMIT = Failure.error("The LIMIT argument must be >= 0.");
  static final Failure LIMIT_WITHOUT_TRIMMING =
      Failure.error("syntax error, LIMIT cannot be used without specifying a trimming strategy");
  static final Failure LIMIT_WITHOUT_TILDE =
      Failure.error("syntax error, LIMIT cannot be used without the special ~ option");
  static final Failure NO_TRIMMING =
      Failure.error("syntax error, XTRIM must be called with a trimming strategy");

  static final Failure NEGATIVE_ENTRIES_ADDED = Failure.error("entries_added must be positive");
  static final Failure LAST_ID_BELOW_GIVEN_DELETED =
      Failure.error("The ID specified in XSETID is smaller than the provided max_deleted_entry_id");
  static final Failure LAST_ID_BELOW_DELETED =
      Failure.error("The ID specified in XSETID is smaller than current max_deleted_entry_id");
  static final Failure LAST_ID_BELOW_ENTRY =
      Failure.error("The ID specified in XSETID is smaller than the target stream top item");
  static final Failure ENTRIES_ADDED_BELOW_LENGTH =
      Failure.error(
          "The entries_added specified in XSETID is smaller than the target stream length");

  static final Failure TIMEOUT_NOT_AN_INTEGER =
      Failure.error("timeout is not an integer or out of range");
  static final Failure GROUP_FOR_XREAD =
      Failure.error("The GROUP option is only supported by XREADGROUP. You called XREAD instead.");
  static final Failure NOACK_FOR_XREAD =
      Failure.error("The NOACK option is only supported by XREADGROUP. You called XREAD instead.");
  static final Failure NO_GROUP_OPTION = Failure.error("Missing GROUP option for XREADGROUP");
  static final Failure NEW_FOR_XREAD =
      Failure.error(
          "The > ID can be specified only when calling XREADGROUP using the GROUP <group>"
              + " <consumer> option.");
  static final Failure DOLLAR_FOR_XREADGROUP =
      Failure.error(
          "The $ ID is meaningless in the context of XREADGROUP: you want to read the history of"
              + " this consumer by specifying a proper ID, or use the > ID to get new messages."
              + " The $ ID would just return an empty result set.");

  static final Failure GROUP_EXISTS = Failure.of("BUSYGROUP", "Consumer Group name already exists");
  static final Failure INVALID_ENTRIES_READ =
      Failure.error("value for ENTRIESREAD must be positive or -1");
  static final Failure NO_KEY_FOR_GROUP =
      Failure.error(
          "The XGROUP subcommand requires the key to exist. Note that for CREATE you may want to"
              + " use the MKSTREAM option to create an empty stream automatically.");

  static final Failure COUNT_NOT_POSITIVE = Failure.error("COUNT must be > 0");

  private StreamFailures() {}

  /** Keys and ids that do not come in pairs. */
  static Failure unbalanced(Call call, char special) {
    return Failure.error(
        "Unbalanced '"
            + call.command().fullName()
            + "' list of streams: for each stream key an ID or '"
            + special
            + "' must be specified.");
  }

  /** An argument of a command that is no integer. */
  static Failure invalidArgument(Call call, String argument) {
    return Failure.error("Invalid " + argument + " argument for " + call.command().name());
  }

  static Failure unrecognizedOption(Call call, int word) {
    return Failure.error("Unrecognized XCLAIM option '" + text(call, word) + "'");
  }

  /** Options of a subcommand that make no sense. */
  static Failure subcommandSyntax(Call call) {
    String container = call.command().name().split(" ", 2)[0].toUpperCase(Locale.ROOT);
    return Failure.error(
        "unknown subcommand or wrong number of arguments for '"
            + text(call, 1)
            + "'. Try "
            + container
            + " HELP.");
  }

  /** No such group of a stream that is there, the words being its key and the group's name. */
  static Failure noGroup(Call call, int keyWord, int groupWord) {
    return Failure.of(
        "NOGROUP",
        "No such consumer group '"
            + text(call, groupWord)
            + "' for key name '"
            + text(call, keyWord)
            + "'");
  }

  /** No such group, perhaps not even a stream. */
  static Failure noKeyOrGroup(Call call, int keyWord, int groupWord) {
    return Failure.of("NOGROUP", noKeyOrGroupText(call, keyWord, groupWord));
  }

  static Failure noGroupToRead(Call call, int keyWord, int groupWord) {
    return Failure.of(
        "NOGROUP", noKeyOrGroupText(call, keyWord, groupWord) + " in XREADGROUP with GROUP option");
  }

  private static String noKeyOrGroupText(Call call, int keyWord, int groupWord) {
    return "No such key '"
        + text(call, keyWord)
        + "' or consumer group '"
        + text(call, groupWord)
        + "'";
  }

  /** A caller's word for repeating: up to its first zero byte, and without line breaks. */
  private static String text(Call call, int word) {
    String text = new String(call.bytes(word), StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\0');
    return (end < 0 ? text : text.substring(0, end)).replace('\r', ' ').replace('\n', ' ');
  }
}
