package io.larder.server.script;

/** What a script locks before it runs, from small to large. */
public enum Reach {
  /** The declared keys: the text shows that it calls no command on others. */
  DECLARED,
  /**
   * The declared keys, until there is more to lock. It must not have an effect before all keys are
   * locked: from then on it could neither wait for a lock nor begin again.
   */
  UNKNOWN,
  /** All keys of the selected database. */
  KEYSPACE,
  /** All keys of all databases. */
  DATABASES
}
