package io.larder.commands;

/** What a part of a string is counted in. */
public enum BitUnit {
  BYTE,
  BIT
}
