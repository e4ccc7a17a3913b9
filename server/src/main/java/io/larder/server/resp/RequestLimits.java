package io.larder.server.resp;

/**
 * How much a request may hold.
 *
 * @param words most words of a request
 * @param wordBytes most bytes of a word
 */
public record RequestLimits(int words, long wordBytes) {

  /** Redis's: any number of words, of 512 MB each; the query buffer bounds them together. */
  public static final RequestLimits DEFAULTS =
      new RequestLimits(Integer.MAX_VALUE, 512L * 1024 * 1024);

  /** Redis's for clients that have yet to say who they are: 10 words of 16,384 bytes. */
  public static final RequestLimits UNAUTHENTICATED = new RequestLimits(10, 16_384);

  /** The same with another limit of a word. */
  public RequestLimits withWordBytes(long most) {
    return new RequestLimits(words, most);
  }
}
