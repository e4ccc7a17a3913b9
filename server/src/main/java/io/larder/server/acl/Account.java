package io.larder.server.acl;

/**
 * The place of a user among all users. Clients that are this user hold on to it, so rules that
 * change hold for them at once. Thread-safe.
 */
public final class Account {

  private volatile User user;
  private volatile boolean deleted;

  Account(User user) {
    this.user = user;
  }

  /** The user as it is now; of a deleted account as it was last. */
  public User user() {
    return user;
  }

  void set(User changed) {
    user = changed;
  }

  /** Whether the user exists no longer. */
  public boolean isDeleted() {
    return deleted;
  }

  /** Denies everything from now on to those who still hold on to it. */
  void delete(User mayNothing) {
    deleted = true;
    user = mayNothing;
  }

  @Override
  public String toString() {
    return user.toString();
  }
}
