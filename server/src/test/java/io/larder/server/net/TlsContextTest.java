package io.larder.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.server.TestCertificate;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.OpenSsl;
import io.netty.util.IllegalReferenceCountException;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When memory outside the heap is given back. */
class TlsContextTest {

  private static final List<TlsEngine> ENGINES = List.of(TlsEngine.OPENSSL);

  @TempDir Path directory;

  @BeforeEach
  void writeFiles() {
    assumeTrue(
        !System.getProperty("larder.tls.engines", "auto").equals("jdk") && OpenSsl.isAvailable(),
        "no OpenSSL");
    TestCertificate certificate = TestCertificate.of("server");
    certificate.writeCertificate(directory.resolve("server.crt"));
    certificate.writeKey(directory.resolve("server.key"));
  }

  private TlsOptions options() {
    return new TlsOptions(
        directory.resolve("server.crt"),
        directory.resolve("server.key"),
        null,
        List.of(),
        TlsOptions.Clients.NONE,
        new TlsTerms(
            List.of("TLSv1.2", "TLSv1.3"), "", "", false, new TlsTerms.Sessions(true, 0, 300)));
  }

  @Test
  void releasedContext_lasts_untilItsLastConnectionEnds() throws IOException {
    TlsOptions options = options();
    TlsContext context = TlsContext.of(ENGINES, TlsCredentials.read(options), options, 0);
    EmbeddedChannel connection = new EmbeddedChannel();
    connection.pipeline().addLast(context.handler(connection.alloc()));

    context.release();
    assertThat(ReferenceCountUtil.refCnt(context.context())).isEqualTo(1);

    connection.finishAndReleaseAll();
    assertThat(ReferenceCountUtil.refCnt(context.context())).isZero();
  }

  @Test
  void reloadedOptions_serveNewConnections_untilTheEnd() throws IOException {
    Tls tls = new Tls(ENGINES, options(), () -> 0);
    EmbeddedChannel before = new EmbeddedChannel();
    before.pipeline().addLast(tls.handler(before));
    tls.reload(options());
    EmbeddedChannel after = new EmbeddedChannel();
    after.pipeline().addLast(tls.handler(after));
    tls.close();

    assertThat(before.isOpen()).isTrue();
    before.finishAndReleaseAll();
    after.finishAndReleaseAll();
    assertThatThrownBy(() -> tls.handler(new EmbeddedChannel()))
        .isInstanceOf(IllegalReferenceCountException.class);
  }
}
