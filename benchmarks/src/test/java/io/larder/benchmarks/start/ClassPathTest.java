package io.larder.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.larder.benchmarks.jcache.ProviderName;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @TempDir private Path folder;

  private Path jarOffering(String provider, String... alsoThere) throws IOException {
    Path jar = folder.resolve(provider + ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/services/javax.cache.spi.CachingProvider"));
      zip.write(provider.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(provider.replace('.', '/') + ".class"));
      for (String other : alsoThere) {
        zip.putNextEntry(new ZipEntry(other.replace('.', '/') + ".class"));
      }
    }
    return jar;
  }

  @Test
  void jarThatOffersAnotherOfItsProviders_staysForEach() throws IOException {
    Path jar =
        jarOffering(
            "com.hazelcast.cache.HazelcastCachingProvider",
            "com.hazelcast.cache.HazelcastMemberCachingProvider");

    assertThat(ClassPath.withoutRivals(ProviderName.HAZELCAST, jar.toString()))
        .containsExactly(jar);
  }

  @Test
  void partsThatOfferAnotherProvider_areLeftOut() throws IOException {
    Path own = jarOffering("io.larder.jcache.LarderCachingProvider");
    Path rival = jarOffering("com.example.Rival");
    String all =
        String.join(File.pathSeparator, folder.toString(), rival.toString(), own.toString());

    assertThat(ClassPath.withoutRivals(ProviderName.LARDER, all)).containsExactly(folder, own);
  }

  @Test
  void partsOfWhichNoClassWasLoaded_areLeftOut() {
    Path used = folder.resolve("used.jar");
    Path unused = folder.resolve("unused.jar");
    List<String> log =
        List.of(
            "[0.1s][info][class,load] java.lang.Object source: shared objects file",
            "[0.2s][info][class,load] a.B source: file:" + used,
            "[0.2s][info][class,load] a.C source: jrt:/java.base");

    assertThat(ClassPath.used(List.of(unused, used), log)).containsExactly(used);
  }
}
