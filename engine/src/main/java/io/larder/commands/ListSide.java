package io.larder.commands;

/** The side of an element at which {@code LINSERT} puts another. */
public enum ListSide {
  /** Nearer the head. */
  BEFORE,
  /** Nearer the tail. */
  AFTER
}
