package io.larder.testkit.reference;

/** A simple string such as {@code +OK}, its bytes taken as Latin-1. */
public record SimpleText(String text) {

  /** The reply of most commands that have nothing else to say. */
  public static final SimpleText OK = new SimpleText("OK");
}
