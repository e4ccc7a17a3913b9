package io.larder.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A key of its own, and a certificate for it that it has signed itself, valid in this century. */
public final class TestCertificate {

  private static final int SEQUENCE = 0x30;
  private static final byte[] ECDSA_WITH_SHA256 = {
    6, 8, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 4, 3, 2
  };
  private static final byte[] COMMON_NAME = {6, 3, 0x55, 4, 3};
  private static final String PBE = "PBEWithHmacSHA256AndAES_128";

  private final PrivateKey key;
  private final X509Certificate certificate;

  private TestCertificate(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** A certificate for a name. */
  public static TestCertificate of(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair pair = generator.generateKeyPair();
      byte[] body = body(name, pair.getPublic().getEncoded());
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(body);
      byte[] bits = joined(new byte[] {0}, signature.sign());
      byte[] signed = der(SEQUENCE, body, der(SEQUENCE, ECDSA_WITH_SHA256), der(3, bits));
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(signed));
      return new TestCertificate(pair.getPrivate(), certificate);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is signed: serial number, algorithm, issuer, validity, subject and public key. */
  private static byte[] body(String name, byte[] publicKey) {
    byte[] text = der(12, name.getBytes(StandardCharsets.UTF_8));
    byte[] who = der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, text)));
    byte[] from = der(23, "200101000000Z".getBytes(StandardCharsets.US_ASCII));
    byte[] to = der(23, "491231235959Z".getBytes(StandardCharsets.US_ASCII));
    return der(
        SEQUENCE,
        der(2, BigInteger.ONE.toByteArray()),
        der(SEQUENCE, ECDSA_WITH_SHA256),
        who,
        der(SEQUENCE, from, to),
        who,
        publicKey);
  }

  private static byte[] der(int tag, byte[]... parts) {
    byte[] content = joined(parts);
    int n = content.length;
    byte[] head =
        n < 128
            ? new byte[] {(byte) tag, (byte) n}
            : n < 256
                ? new byte[] {(byte) tag, (byte) 0x81, (byte) n}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (n >> 8), (byte) n};
    return joined(head, content);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** Writes the certificate in PEM. */
  public void writeCertificate(Path file) {
    try {
      write(file, "CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the key in PKCS #8 and PEM. */
  public void writeKey(Path file) {
    write(file, "PRIVATE KEY", key.getEncoded());
  }

  /** Writes the key encrypted. */
  void writeKey(Path file, String password) {
    try {
      Cipher cipher = Cipher.getInstance(PBE);
      cipher.init(
          Cipher.ENCRYPT_MODE,
          SecretKeyFactory.getInstance(PBE).generateSecret(new PBEKeySpec(password.toCharArray())));
      byte[] encrypted = cipher.doFinal(key.getEncoded());
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
      parameters.init(cipher.getParameters().getEncoded());
      write(
          file,
          "ENCRYPTED PRIVATE KEY",
          new EncryptedPrivateKeyInfo(parameters, encrypted).getEncoded());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Path file, String kind, byte[] content) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    try {
      Files.writeString(
          file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A store that holds the certificate with its key, without a password. */
  KeyStore store() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("own", key, new char[0], new X509Certificate[] {certificate});
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
