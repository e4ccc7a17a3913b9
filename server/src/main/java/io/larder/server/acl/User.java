package io.larder.server.acl;

import io.larder.catalog.Command;
import io.larder.catalog.KeyMode;
import io.larder.catalog.KeyUse;
import io.larder.catalog.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a user: how it proves who it is, and what it may do. Immutable; rules make
 * another one.
 */
public final class User {

  /** The user that clients are before they say who they are. */
  public static final String DEFAULT = "default";

  /** Whether somebody may say to be this user. */
  enum State {
    ON,
    OFF
  }

  /** Whether payloads of {@code RESTORE} are checked; kept and shown, though Larder always does. */
  enum Payloads {
    SANITIZE("sanitize-payload"),
    SKIP("skip-sanitize-payload");

    private final String flag;

    Payloads(String flag) {
      this.flag = flag;
    }
  }

  /**
   * How a user proves who it is.
   *
   * @param none whether any password will do
   * @param digests those that will, if not any
   */
  record Passwords(boolean none, List<PasswordDigest> digests) {}

  private final String name;
  private final State state;
  private final Payloads payloads;
  private final Passwords passwords;
  private final List<Selector> selectors;
  private final boolean permitsEverything;

  User(String name, State state, Payloads payloads, Passwords passwords, List<Selector> selectors) {
    this.name = name;
    this.state = state;
    this.payloads = payloads;
    this.passwords = passwords;
    this.selectors = List.copyOf(selectors);
    this.permitsEverything = selectors.stream().anyMatch(Selector::permitsEverything);
  }

  /** The name, a character a byte. */
  public String name() {
    return name;
  }

  /** Whether clients may say to be this user. */
  public boolean isEnabled() {
    return state == State.ON;
  }

  /** Whether any password will do. */
  public boolean needsNoPassword() {
    return passwords.none();
  }

  State state() {
    return state;
  }

  Payloads payloads() {
    return payloads;
  }

  Passwords passwords() {
    return passwords;
  }

  /** The first is the user's own. */
  List<Selector> selectors() {
    return selectors;
  }

  /** Whether a client that gives this password may be this user. */
  boolean accepts(byte[] password) {
    if (!isEnabled() || passwords.none()) {
      return isEnabled();
    }
    PasswordDigest given = PasswordDigest.of(password);
    boolean matches = false;
    for (PasswordDigest digest : passwords.digests()) {
      matches |= digest.matches(given); // all of them, so that time tells nothing
    }
    return matches;
  }

  /** Whether nothing is ever denied. */
  public boolean permitsEverything() {
    return permitsEverything;
  }

  /** Why a call is denied; null if it is permitted. The words must be well-formed in number. */
  public @Nullable Denial check(Command command, Words words) {
    if (permitsEverything) {
      return null;
    }
    List<KeyUse> uses = command.keySpecs().isEmpty() ? List.of() : keys(command, words);
    Denial worst = null;
    for (Selector selector : selectors) {
      Denial denial = selector.check(command, words, uses);
      if (denial == null) {
        return null;
      }
      if (worst == null || denial.outranks(worst)) {
        worst = denial;
      }
    }
    return Objects.requireNonNull(worst);
  }

  /**
   * What the command knows of its keys, and whatever else it would lock: that as if it wrote it.
   */
  private static List<KeyUse> keys(Command command, Words words) {
    List<KeyUse> uses = new ArrayList<>(command.keys(words));
    for (int position : command.keyPositions(words)) {
      if (uses.stream().noneMatch(use -> use.position() == position)) {
        uses.add(new KeyUse(position, KeyMode.RW_ACCESS_UPDATE));
      }
    }
    return uses;
  }

  /** Whether a call may do this to keys that no word names, as {@code SORT} does with patterns. */
  public boolean permitsAnyKey(Command command, Words words, KeyMode mode) {
    List<KeyUse> uses = keys(command, words);
    return selectors.stream()
        .anyMatch(each -> each.permitsAnyKey(mode) && each.check(command, words, uses) == null);
  }

  /** Whether it may listen to a channel. */
  public boolean permitsChannel(byte[] channel) {
    return selectors.stream().anyMatch(each -> each.permitsChannel(ChannelUse.SUBSCRIBE, channel));
  }

  /** Whether it may listen by a pattern. */
  public boolean permitsPattern(byte[] pattern) {
    return selectors.stream()
        .anyMatch(each -> each.permitsChannel(ChannelUse.SUBSCRIBE_PATTERN, pattern));
  }

  /** The flags that {@code ACL GETUSER} tells. */
  public List<String> flags() {
    List<String> flags = new ArrayList<>();
    flags.add(state == State.ON ? "on" : "off");
    if (passwords.none()) {
      flags.add("nopass");
    }
    flags.add(payloads.flag);
    return flags;
  }

  /** The digests of its passwords, in hexadecimal digits. */
  public List<String> passwordDigests() {
    return passwords.digests().stream().map(PasswordDigest::hex).toList();
  }

  /**
   * What a selector permits, as rules.
   *
   * @param commands rules about commands
   * @param keys rules about keys
   * @param channels rules about channels
   */
  public record Permissions(String commands, String keys, String channels) {}

  /** What each selector permits, the user's own first. */
  public List<Permissions> permissions() {
    return selectors.stream()
        .map(each -> new Permissions(each.commandRules(), each.keyRules(), each.channelRules()))
        .toList();
  }

  /** The rules that make it, behind its name: a line of an ACL file. */
  public String describe() {
    StringBuilder line = new StringBuilder("user ").append(name);
    flags().forEach(flag -> line.append(' ').append(flag));
    passwordDigests().forEach(digest -> line.append(" #").append(digest));
    for (int i = 0; i < selectors.size(); i++) {
      String rules = selectors.get(i).describe();
      line.append(' ').append(i == 0 ? rules : "(" + rules + ")");
    }
    return line.toString();
  }

  @Override
  public String toString() {
    return "user " + name; // the rules hold digests of passwords
  }
}
