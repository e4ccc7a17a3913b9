package io.larder.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An application that closes its caches can be unloaded, with Larder or without it. */
class ClassLoaderLeakTest {

  private static final int REDEPLOYMENTS = 3;

  /** Loads the classes of the application itself, and leaves the rest to its parent. */
  private static final class ApplicationLoader extends ClassLoader {

    ApplicationLoader() {
      super(ClassLoaderLeakTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(Tenant.class.getName())) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defined(name) : loaded;
      }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException failed) {
        throw new ClassNotFoundException(name, failed);
      }
    }
  }

  /** Loads everything there is anew: Larder and the JCache API as well. */
  private static ClassLoader wholeLoader() {
    URL[] classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(ClassLoaderLeakTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Runs an application and returns what tells whether it is still there. */
  private static WeakReference<ClassLoader> deployed(ClassLoader loader) throws Exception {
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    current.setContextClassLoader(loader);
    try {
      Class<?> tenant = loader.loadClass(Tenant.class.getName());
      assertThat(tenant.getClassLoader()).isSameAs(loader);
      ((Runnable) tenant.getConstructor().newInstance()).run();
    } finally {
      current.setContextClassLoader(before);
    }
    return new WeakReference<>(loader);
  }

  private static void awaitUnloading(WeakReference<ClassLoader> loader) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              System.gc();
              return loader.refersTo(null);
            });
  }

  @Test
  void close_byAnApplicationThatSharesLarder_letsItsClassLoaderGo() throws Exception {
    for (int i = 0; i < REDEPLOYMENTS; i++) {
      awaitUnloading(deployed(new ApplicationLoader()));
    }
  }

  @Test
  void close_byAnApplicationThatBringsLarder_letsItsClassLoaderGo() throws Exception {
    for (int i = 0; i < REDEPLOYMENTS; i++) {
      awaitUnloading(deployed(wholeLoader()));
    }
  }
}
