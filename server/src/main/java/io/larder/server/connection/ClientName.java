package io.larder.server.connection;

import io.larder.catalog.Failure;
import java.nio.charset.StandardCharsets;

/** Names that clients may give themselves: what is printed as one word. */
<<<<<<< HEAD
=======
@SuppressWarnings("StaticAssignmentOfThrowable") // they have no stack trace
>>>>>>> 3dac7e2 (Server: users and what they may do: rules, ACL commands, AUTH, HELLO AUTH and SETNAME, and one check before every command)
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
