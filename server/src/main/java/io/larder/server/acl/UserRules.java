package io.larder.server.acl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a user by one rule after the other. Not thread-safe. */
final class UserRules {

  private final String name;
  private final CommandNames names;
  private final ChannelDefault channelDefault;
  private final List<PasswordDigest> passwords = new ArrayList<>();
  private final List<Selector> further = new ArrayList<>();
  private SelectorRules own;
  private User.State state = User.State.OFF;
  private User.Payloads payloads = User.Payloads.SANITIZE;
  private boolean noPassword;

  /** A user that may do nothing yet. */
  UserRules(String name, CommandNames names, ChannelDefault channelDefault) {
    this.name = name;
    this.names = names;
    this.channelDefault = channelDefault;
    this.own = new SelectorRules(names, channelDefault);
  }

  /** Begins with what is known of a user. */
  static UserRules of(User user, CommandNames names, ChannelDefault channelDefault) {
    UserRules rules = new UserRules(user.name(), names, channelDefault);
    rules.state = user.state();
    rules.payloads = user.payloads();
    rules.noPassword = user.needsNoPassword();
    rules.passwords.addAll(user.passwords().digests());
    List<Selector> selectors = user.selectors();
    rules.own = new SelectorRules(names, selectors.get(0));
    rules.further.addAll(selectors.subList(1, selectors.size()));
    return rules;
  }

  /** The user that the rules have made. */
  User build() {
    List<Selector> selectors = new ArrayList<>();
    selectors.add(own.build());
    selectors.addAll(further);
    return new User(
        name, state, payloads, new User.Passwords(noPassword, List.copyOf(passwords)), selectors);
  }

  /**
   * Applies a rule.
   *
   * @throws RuleException if it is wrong; nothing has changed then
   */
  void apply(String rule) throws RuleException {
    switch (rule.toLowerCase(Locale.ROOT)) {
      case "" -> {}
      case "on" -> state = User.State.ON;
      case "off" -> state = User.State.OFF;
      case "sanitize-payload" -> payloads = User.Payloads.SANITIZE;
      case "skip-sanitize-payload" -> payloads = User.Payloads.SKIP;
      case "nopass" -> {
        passwords.clear();
        noPassword = true;
      }
      case "resetpass" -> resetPasswords();
      case "clearselectors" -> further.clear();
      case "reset" -> reset();
      default -> applyMarked(rule);
    }
  }

  private void applyMarked(String rule) throws RuleException {
    String rest = rule.substring(1);
    switch (rule.charAt(0)) {
      case '>' -> add(PasswordDigest.of(Text.bytes(rest)));
      case '#' -> add(PasswordDigest.parse(rest));
      case '<' -> remove(PasswordDigest.of(Text.bytes(rest)));
      case '!' -> remove(PasswordDigest.parse(rest));
      default -> {
        if (rule.startsWith("(") && rule.endsWith(")")) {
          further.add(selector(rest.substring(0, rest.length() - 1)));
        } else {
          own.apply(rule);
        }
      }
    }
  }

  private void resetPasswords() {
    noPassword = false;
    passwords.clear();
  }

  private void add(PasswordDigest password) {
    if (!passwords.contains(password)) {
      passwords.add(password);
    }
    noPassword = false;
  }

  private void remove(PasswordDigest password) throws RuleException {
    if (!passwords.remove(password)) {
      throw new RuleException(RuleError.NO_SUCH_PASSWORD);
    }
  }

  private Selector selector(String rules) throws RuleException {
    SelectorRules selector = new SelectorRules(names, channelDefault);
    for (String rule : rules.trim().split("\\s+", -1)) {
      if (!rule.isEmpty()) {
        selector.apply(rule);
      }
    }
    return selector.build();
  }

  private void reset() {
    resetPasswords();
    state = User.State.OFF;
    payloads = User.Payloads.SANITIZE;
    further.clear();
    own = new SelectorRules(names, channelDefault);
  }

  /** The default user as it is when nothing was said: it may do everything without a password. */
  static User defaultUser(CommandNames names) {
    UserRules rules = new UserRules(User.DEFAULT, names, ChannelDefault.ALL_CHANNELS);
    try {
      for (String rule : List.of("+@all", "~*", "&*", "on", "nopass")) {
        rules.apply(rule);
      }
    } catch (RuleException impossible) {
      throw new IllegalStateException(impossible);
    }
    return rules.build();
  }

  /**
   * Rules with selectors as one rule each, which may have been written with spaces.
   *
   * @throws RuleException if a selector has no end
   */
  static List<String> merge(List<String> rules) throws RuleException {
    List<String> merged = new ArrayList<>();
    String start = "";
    StringBuilder open = null;
    for (String rule : rules) {
      if (rule.startsWith("(") && !rule.endsWith(")")) {
        start = rule;
        open = new StringBuilder(rule);
      } else if (open == null) {
        merged.add(rule);
      } else {
        open.append(' ').append(rule);
        if (rule.endsWith(")")) {
          merged.add(open.toString());
          open = null;
        }
      }
    }
    if (open != null) {
      throw new RuleException("Unmatched parenthesis in acl selector starting at '" + start + "'.");
    }
    return merged;
  }
}
