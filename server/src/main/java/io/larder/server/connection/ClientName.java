package io.larder.server.connection;

import io.larder.catalog.Failure;
import java.nio.charset.StandardCharsets;

/** Names that clients may give themselves: what is printed as one word. */
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
public final class ClientName {

  private static final Failure INVALID =
      Failure.error("Client names cannot contain spaces, newlines or special characters.");

  private ClientName() {}

  /**
   * A name from its bytes.
   *
   * @throws Failure if it is none
   */
  public static String of(byte[] bytes) {
    for (byte b : bytes) {
      if (b < '!' || b > '~') {
        throw INVALID;
      }
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
