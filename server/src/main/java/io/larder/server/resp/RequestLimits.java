package io.larder.server.resp;

/**
 * How much a request may hold.
 *
 * @param words most words of a request
 * @param wordBytes most bytes of a word
 */
public record RequestLimits(int words, long wordBytes) {

  /** Redis's: 1,048,576 words, of 512 MB each. */
  public static final RequestLimits DEFAULTS = new RequestLimits(1024 * 1024, 512L * 1024 * 1024);

  /** Redis's for clients that have yet to say who they are: 10 words of 16,384 bytes. */
  public static final RequestLimits UNAUTHENTICATED = new RequestLimits(10, 16_384);

  /** The same with another limit of a word. */
  public RequestLimits withWordBytes(long most) {
    return new RequestLimits(words, most);
  }
}
