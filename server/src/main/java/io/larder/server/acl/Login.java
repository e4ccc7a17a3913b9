package io.larder.server.acl;

import org.jspecify.annotations.Nullable;

/** Who a client is: changed by its own thread, seen by all. */
public final class Login {

  private final Users users;
  private volatile Account account;
  private volatile boolean proven;

  /** A client that has connected. */
  public Login(Users users) {
    this.users = users;
    this.account = users.defaultAccount();
    this.proven = users.admitAnybody();
  }

  /** The user that the client is, or would be if it were to say so. */
  public User user() {
    return account.user();
  }

  /** The account of that user. */
  public Account account() {
    return account;
  }

  /** Whether nothing that the client asks for needs a further look. */
  public boolean permitsEverything() {
    return account.user().permitsEverything() // which the user of a deleted account never does
        && (proven || users.admitAnybody());
  }

  /** Whether commands may run: the client has proven who it is, or nobody needs to. */
  public boolean isAuthenticated() {
    return hasProven() || users.admitAnybody();
  }

  /** Whether the client has proven who it is, or did not need to when it came. */
  public boolean hasProven() {
    return proven && !account.isDeleted();
  }

  /** Becomes a user if the password is right. */
  public boolean become(String name, byte[] password) {
    @Nullable Account found = users.authenticate(name, password);
    if (found == null) {
      return false;
    }
    account = found;
    proven = true;
    return true;
  }

  /** Forgets who the client is. */
  public void reset() {
    account = users.defaultAccount();
    proven = users.admitAnybody();
  }
}
