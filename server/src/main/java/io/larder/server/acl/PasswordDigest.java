package io.larder.server.acl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a password: all that is kept of it. Immutable; equal to the digest of the same
 * password.
 */
final class PasswordDigest {

  private static final int DIGITS = 64;

  private final String hex;

  private PasswordDigest(String hex) {
    this.hex = hex;
  }

  static PasswordDigest of(byte[] password) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new PasswordDigest(HexFormat.of().formatHex(sha256.digest(password)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The digest that somebody else has computed. */
  static PasswordDigest parse(String hex) throws RuleException {
    boolean wellFormed = hex.length() == DIGITS;
    for (int i = 0; i < hex.length() && wellFormed; i++) {
      char digit = hex.charAt(i);
      wellFormed = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    }
    if (!wellFormed) {
      throw new RuleException(RuleError.BAD_HASH);
    }
    return new PasswordDigest(hex);
  }

  /** As {@code ACL LIST} shows it. */
  String hex() {
    return hex;
  }

  /** Whether both are of one password; takes equally long however much of them is equal. */
  boolean matches(PasswordDigest other) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordDigest digest && matches(digest);
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  @Override
  public String toString() {
    return "(a password)";
  }
}
