package io.larder.commands;

/** What a command of deadlines did to a field of a hash. */
public enum FieldExpiry {
  /** There is no such field. */
  NO_SUCH_FIELD,
  /** Nothing: a condition did not hold, or there was no deadline to take away. */
  UNCHANGED,
  /** Its deadline was set or taken away. */
  CHANGED,
  /** It was deleted, since the deadline has passed. */
  DELETED
}
