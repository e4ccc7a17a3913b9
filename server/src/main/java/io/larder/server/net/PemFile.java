package io.larder.server.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** A file in PEM, which holds certificates or a private key. No message shows what is in it. */
final class PemFile {

  private static final long LARGEST =
      1L << 20; // bytes; a folder of all public authorities has fewer

  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN ([A-Z ]*)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1PRIVATE KEY-----");

  private final Path file;
  private final byte[] bytes;

  private PemFile(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if that is not possible
   */
  static PemFile read(Path file) throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException(file + " is larger than " + LARGEST + " bytes");
      }
      return new PemFile(file, Files.readAllBytes(file));
    } catch (NoSuchFileException absent) {
      throw new IOException(file + " does not exist", absent);
    }
  }

  /**
   * The certificates, in their order.
   *
   * @throws IOException if there is none
   */
  List<X509Certificate> certificates() throws IOException {
    try {
      List<X509Certificate> found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))
              .stream()
              .map(PemFile::x509)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException wrong) {
      throw new IOException(file + " holds no certificates in PEM: " + wrong.getMessage(), wrong);
    }
    throw new IOException(file + " holds no certificates in PEM");
  }

  private static X509Certificate x509(Certificate certificate) {
    return (X509Certificate) certificate; // that is what a factory of X.509 makes
  }

  /**
   * The private key.
   *
   * @param algorithm the kind of key that is expected, as the certificate's public key names it
   * @param password opens it; null if it needs none
   * @throws IOException if there is none in PKCS #8, or it cannot be opened
   */
  PrivateKey privateKey(String algorithm, @Nullable String password) throws IOException {
    Matcher matcher = KEY.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      throw new IOException(file + " holds no private key in PEM");
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(2));
      PKCS8EncodedKeySpec key =
          switch (matcher.group(1)) {
            case "" -> new PKCS8EncodedKeySpec(encoded);
            case "ENCRYPTED " -> decrypted(encoded, password);
            default ->
                throw new IOException(
                    file
                        + " holds a private key in an older form; expected PKCS #8, which 'openssl"
                        + " pkcs8 -topk8 -nocrypt -in OLD -out NEW' makes of it");
          };
      return KeyFactory.getInstance(algorithm).generatePrivate(key);
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      throw new IOException(
          file + " holds no " + algorithm + " key that its password opens", wrong);
    }
  }

  private PKCS8EncodedKeySpec decrypted(byte[] encoded, @Nullable String password)
      throws IOException, GeneralSecurityException {
    if (password == null) {
      throw new IOException(file + " is encrypted, and no password is given");
    }
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encoded);
    boolean isScheme2 = info.getAlgName().equals("PBES2"); // its parameters name the algorithms
    String name = isScheme2 ? info.getAlgParameters().toString() : info.getAlgName();
    Cipher cipher = Cipher.getInstance(name);
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(password.toCharArray())),
        info.getAlgParameters());
    return info.getKeySpec(cipher);
  }
}
