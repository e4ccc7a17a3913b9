package io.larder.commands;

/** When a deadline is set: in any case, or if that of the moment is as told. */
public enum ExpireCondition {
  /** In any case. */
  ALWAYS,
  /** {@code NX}: if there is none. */
  IF_NONE,
  /** {@code XX}: if there is one. */
  IF_ANY,
  /** {@code GT}: if the new one is later; no deadline is later than all. */
  IF_LATER,
  /** {@code LT}: if the new one is earlier. */
  IF_EARLIER
}
