package io.larder.server.acl;

import io.larder.catalog.Catalog;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Everything about permission that a server has one of. Thread-safe. */
public final class AccessControl {

  private static final String HEX_DIGITS = "0123456789abcdef";

  private final Supplier<? extends RandomGenerator> random;
  private final CommandNames names;
  private final Users users;
  private final AclLog log = new AclLog();
  private volatile @Nullable AclFile file;

  /**
   * The default user alone, who may do everything without a password.
   *
   * @param catalog the commands that rules are about
   * @param random makes what passwords are made of, so not to be guessed; asked for each
   */
  public AccessControl(Catalog catalog, Supplier<? extends RandomGenerator> random) {
    this.random = random;
    this.names = new CommandNames(catalog);
    this.users = new Users(names);
  }

  /** What rules may name. */
  public CommandNames names() {
    return names;
  }

  /** The users. */
  public Users users() {
    return users;
  }

  /** What was denied lately. */
  public AclLog log() {
    return log;
  }

  /** The file of users, {@code aclfile}; null if there is none. */
  public @Nullable AclFile file() {
    return file;
  }

  /** Sets the file of users, which is not read yet. */
  public AclFile setFile(Path path) {
    AclFile set = new AclFile(path, users);
    file = set;
    return set;
  }

  /** A password of so many hexadecimal digits that nobody can guess. */
  public String generatePassword(int digits) {
    RandomGenerator random = this.random.get();
    StringBuilder password = new StringBuilder(digits);
    for (int i = 0; i < digits; i++) {
      password.append(HEX_DIGITS.charAt(random.nextInt(HEX_DIGITS.length())));
    }
    return password.toString();
  }
}
