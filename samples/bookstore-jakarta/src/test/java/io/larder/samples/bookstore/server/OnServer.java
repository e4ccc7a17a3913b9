package io.larder.samples.bookstore.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the bookstore on the server that the system property {@code bookstore.server} names.
 * It is started for the first test that asks, and ended after the last test of all.
 */
public final class OnServer implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(OnServer.class);

  /** The server's name, as in {@link JakartaServer}. */
  public static String name() {
    return System.getProperty("bookstore.server");
  }

  /** Where the build leaves what it makes. */
  public static Path target() {
    return Path.of(System.getProperty("bookstore.target"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Shop.class;
  }

  @Override
  public Shop resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(RunningServer.class, key -> start(), RunningServer.class)
        .shop();
  }

  private static RunningServer start() {
    try {
      return RunningServer.start(JakartaServer.valueOf(name()), target());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
