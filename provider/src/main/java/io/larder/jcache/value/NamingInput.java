package io.larder.jcache.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamClass;

/** Reads what {@link NamingOutput} wrote. */
final class NamingInput extends GuardedInput {

  private final LoadedClasses classes;
  private final DecodingFilter filter;

  NamingInput(InputStream in, LoadedClasses classes, DecodingFilter filter) throws IOException {
    super(in, classes, filter);
    this.classes = classes;
    this.filter = filter;
  }

  @Override
  protected void readStreamHeader() {}

  @Override
  protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
    String name = readUTF();
    filter.checkName(name);
    try {
      return classes.descriptor(name);
    } catch (ClassNotFoundException e) {
      filter.noteMissing(name, classes.loader());
      throw e;
    }
  }
}
