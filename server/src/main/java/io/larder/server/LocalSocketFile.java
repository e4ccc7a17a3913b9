package io.larder.server;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The file under which a socket for clients of this machine is found. */
final class LocalSocketFile {

  private final Path file;

  LocalSocketFile(Path file) {
    this.file = file;
  }

  /**
   * Removes what a server has left that was killed.
   *
   * @throws IOException if the file is no socket, or a server listens there: then it stays
   */
  void removeStale() throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isOther()) {
      throw new IOException(file + " is there already, and no socket");
    }
    if (isServed()) {
      throw new IOException("another server listens on " + file);
    }
    Files.delete(file);
  }

  private boolean isServed() {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
      return channel.isConnected();
    } catch (IOException nobodyThere) {
      return false;
    }
  }

  /**
   * Says who may connect.
   *
   * @param mode nine bits, as {@code chmod} takes them
   */
  void allow(int mode) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values(); // from owner's read, the highest bit
    for (int i = 0; i < all.length; i++) {
      if ((mode >> (all.length - 1 - i) & 1) == 1) {
        permissions.add(all[i]);
      }
    }
    Files.setPosixFilePermissions(file, permissions);
  }
}
