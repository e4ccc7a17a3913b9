package io.larder.catalog;

/**
 * What a session is made with.
 *
 * @param catalog the commands that {@link Session#execute} knows
 * @param interceptor admits and measures them
 * @param observer counts what they find and change
 * @param owner who calls, for commands that are about the caller
 */
public record SessionOptions(
    Catalog catalog, CommandInterceptor interceptor, CommandObserver observer, Object owner) {

  /** Redis's commands, all admitted, nothing counted, nobody in particular. */
  public static final SessionOptions DEFAULTS =
      new SessionOptions(Catalog.REDIS, CommandInterceptor.NONE, CommandObserver.NONE, "nobody");

  /** The same with another observer. */
  public SessionOptions withObserver(CommandObserver observer) {
    return new SessionOptions(catalog, interceptor, observer, owner);
  }
}
