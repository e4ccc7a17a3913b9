package io.larder.server.acl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** All users, by name, among them always the default user. Thread-safe; reading takes no lock. */
public final class Users {

  private final CommandNames names;
  private final Account defaultAccount;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile ChannelDefault channelDefault = ChannelDefault.RESET_CHANNELS;
  private volatile SortedMap<String, Account> byName;

  Users(CommandNames names) {
    this.names = names;
    this.defaultAccount = new Account(UserRules.defaultUser(names));
    TreeMap<String, Account> first = new TreeMap<>();
    first.put(User.DEFAULT, defaultAccount);
    this.byName = Collections.unmodifiableSortedMap(first);
  }

  /** Sets which channels new users may use. */
  public void setChannelDefault(ChannelDefault channelDefault) {
    this.channelDefault = channelDefault;
  }

  /** The account of the default user, always the same. */
  public Account defaultAccount() {
    return defaultAccount;
  }

  /** Whether clients are the default user without having said anything. */
  public boolean admitAnybody() {
    User user = defaultAccount.user();
    return user.isEnabled() && user.needsNoPassword();
  }

  /** The account of a name; null if there is none. */
  public @Nullable Account find(String name) {
    return byName.get(name);
  }

  /** All accounts, sorted by name. */
  public Collection<Account> all() {
    return byName.values();
  }

  /** The account of a name and one of its passwords; null if they do not fit. */
  @Nullable Account authenticate(String name, byte[] password) {
    Account account = find(name);
    return account != null && account.user().accepts(password) ? account : null;
  }

  /**
   * Changes or adds a user by rules.
   *
   * @throws RuleException if one is wrong; nothing has changed then
   */
  public Account set(String name, List<String> rules) throws RuleException {
    if (Text.hasSpaces(name)) {
      throw new RuleException("Usernames can't contain spaces or null characters");
    }
    List<String> merged = UserRules.merge(rules);
    changing.lock();
    try {
      Account account = find(name);
      UserRules building =
          account == null ? newUser(name) : UserRules.of(account.user(), names, channelDefault);
      for (String rule : merged) {
        apply(building, rule);
      }
      return put(building.build());
    } finally {
      changing.unlock();
    }
  }

  /**
   * Adds users before there are any but the default user, which begins with nothing if it is among
   * them.
   *
   * @param declared a name and rules each
   * @throws RuleException if a rule is wrong, or a user is declared twice
   */
  public void define(List<List<String>> declared) throws RuleException {
    Set<String> defined = new HashSet<>();
    for (List<String> words : declared) {
      if (words.isEmpty() || !defined.add(words.get(0))) {
        throw new RuleException(words.isEmpty() ? RuleError.SYNTAX : RuleError.DUPLICATE_USER);
      }
      String name = Text.of(words.get(0).getBytes(StandardCharsets.UTF_8));
      List<String> rules = new ArrayList<>(List.of("reset"));
      words.stream()
          .skip(1)
          .forEach(rule -> rules.add(Text.of(rule.getBytes(StandardCharsets.UTF_8))));
      set(name, rules);
    }
  }

  private static void apply(UserRules building, String rule) throws RuleException {
    try {
      building.apply(rule);
    } catch (RuleException wrong) {
      throw new RuleException("Error in ACL SETUSER modifier '" + rule + "': " + wrong.text());
    }
  }

  /** The rules of a user who may do nothing yet. */
  UserRules newUser(String name) {
    return new UserRules(name, names, channelDefault);
  }

  private Account put(User user) {
    Account account = find(user.name());
    if (account != null) {
      account.set(user);
      return account;
    }
    Account added = new Account(user);
    TreeMap<String, Account> more = new TreeMap<>(byName);
    more.put(user.name(), added);
    byName = Collections.unmodifiableSortedMap(more);
    return added;
  }

  /** Deletes a user, but never the default user; whether there was one. */
  public boolean delete(String name) {
    changing.lock();
    try {
      Account account = find(name);
      if (account == null || account == defaultAccount) {
        return false;
      }
      TreeMap<String, Account> fewer = new TreeMap<>(byName);
      fewer.remove(name);
      byName = Collections.unmodifiableSortedMap(fewer);
      account.delete(newUser(name).build());
      return true;
    } finally {
      changing.unlock();
    }
  }

  /** Makes these the users; the default user becomes as it was at first if it is not among them. */
  void replaceBy(Map<String, User> users) {
    changing.lock();
    try {
      for (Account account : all()) {
        if (!users.containsKey(account.user().name())) {
          delete(account.user().name());
        }
      }
      put(
          Objects.requireNonNullElseGet(
              users.get(User.DEFAULT), () -> UserRules.defaultUser(names)));
      users.values().forEach(this::put);
    } finally {
      changing.unlock();
    }
  }

  /** Sets the one password of the default user; null to demand none. */
  public void requirePassword(byte @Nullable [] password) {
    List<String> rules =
        password == null ? List.of("nopass") : List.of("resetpass", ">" + Text.of(password));
    try {
      set(User.DEFAULT, rules);
    } catch (RuleException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
