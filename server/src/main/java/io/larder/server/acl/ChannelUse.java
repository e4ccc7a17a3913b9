package io.larder.server.acl;

import io.larder.catalog.Command;
import io.larder.catalog.Words;

/** How a command uses the channels among its words, which begin behind its name. */
enum ChannelUse {
  /** Not at all, or only to listen no longer. */
  NONE {
    @Override
    int last(Words words) {
      return 0;
    }

    @Override
    boolean permittedBy(ChannelPattern pattern, byte[] name) {
      return true;
    }
  },
  /** Publishes to one. */
  PUBLISH {
    @Override
    int last(Words words) {
      return Math.min(1, words.size() - 1);
    }

    @Override
    boolean permittedBy(ChannelPattern pattern, byte[] name) {
      return pattern.permits(name);
    }
  },
  /** Listens to some. */
  SUBSCRIBE {
    @Override
    int last(Words words) {
      return words.size() - 1;
    }

    @Override
    boolean permittedBy(ChannelPattern pattern, byte[] name) {
      return pattern.permits(name);
    }
  },
  /** Listens to all that match some patterns. */
  SUBSCRIBE_PATTERN {
    @Override
    int last(Words words) {
      return words.size() - 1;
    }

    @Override
    boolean permittedBy(ChannelPattern pattern, byte[] name) {
      return pattern.permitsPattern(name);
    }
  };

  static ChannelUse of(Command command) {
    return switch (command.name()) {
      case "PUBLISH", "SPUBLISH" -> PUBLISH;
      case "SUBSCRIBE", "SSUBSCRIBE" -> SUBSCRIBE;
      case "PSUBSCRIBE" -> SUBSCRIBE_PATTERN;
      default -> NONE;
    };
  }

  /** The last word that names a channel. */
  abstract int last(Words words);

  /** Whether a permitted pattern permits this use of a channel or pattern. */
  abstract boolean permittedBy(ChannelPattern pattern, byte[] name);
}
