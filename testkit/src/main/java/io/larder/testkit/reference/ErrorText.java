package io.larder.testkit.reference;

/** An error reply without its leading {@code -}, its bytes taken as Latin-1. */
public record ErrorText(String text) {

  /** The first word of the error, for example {@code ERR} or {@code WRONGTYPE}. */
  public String code() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
