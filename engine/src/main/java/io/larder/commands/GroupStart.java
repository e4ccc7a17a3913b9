package io.larder.commands;

/**
 * Where a group of consumers stands.
 *
 * <p>Immutable: begin with {@link #after} or {@link #atEnd} and go on with the methods that give
 * changed copies.
 *
 * @param id the id after which its first entry is; {@code $} for the stream's last one
 * @param createsStream whether an absent stream is created
 * @param entriesRead how many entries are up to there; -1 if that is not known
 */
public record GroupStart(String id, boolean createsStream, long entriesRead) {

  /** After an id; {@code 0} for all entries. */
  public static GroupStart after(String id) {
    return new GroupStart(id, false, -1);
  }

  /** Behind all present entries. */
  public static GroupStart atEnd() {
    return after("$");
  }

  /** {@code MKSTREAM}: creates the stream if it is absent. Only for a new group. */
  public GroupStart creatingStream() {
    return new GroupStart(id, true, entriesRead);
  }

  /** {@code ENTRIESREAD}: this many entries are up to there. */
  public GroupStart entriesRead(long entriesRead) {
    return new GroupStart(id, createsStream, entriesRead);
  }
}
