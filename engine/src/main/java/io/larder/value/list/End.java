package io.larder.value.list;

/** An end of a list: elements are pushed, popped and counted from one. */
public enum End {
  /** Where index 0 is. */
  HEAD,
  /** Where index -1 is. */
  TAIL
}
