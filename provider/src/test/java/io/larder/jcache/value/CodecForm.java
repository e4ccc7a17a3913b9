package io.larder.jcache.value;

import java.util.List;
import java.util.Set;

/** Both forms of the codec, for tests that run with each. */
enum CodecForm {
  DESCRIBING {
    @Override
    JavaCodec codec(Set<Class<?>> types, List<String> allowed) {
      return new JavaCodec(types, allowed);
    }
  },
  NAMING {
    @Override
    JavaCodec codec(Set<Class<?>> types, List<String> allowed) {
      return JavaCodec.withinProcess(types, allowed);
    }
  };

  /** What the samples need besides the common types. */
  static final List<String> SAMPLES =
      List.of(
          "io.larder.jcache.value.*",
          "int",
          "java.lang.reflect.Proxy",
          "java.lang.invoke.SerializedLambda",
          "java.util.Collections$ReverseComparator",
          "java.util.Collections$ReverseComparator2");

  static final ClassLoader LOADER = CodecForm.class.getClassLoader();

  abstract JavaCodec codec(Set<Class<?>> types, List<String> allowed);

  /** A codec that is told of no class. */
  JavaCodec codec() {
    return codec(Set.of(), List.of());
  }

  /** A codec that may decode all samples. */
  JavaCodec codecOfSamples() {
    return codec(Set.of(), SAMPLES);
  }

  CodecForm other() {
    return this == NAMING ? DESCRIBING : NAMING;
  }
}
