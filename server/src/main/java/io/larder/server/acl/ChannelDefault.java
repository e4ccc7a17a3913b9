package io.larder.server.acl;

/** Which channels users and selectors permit that no rule has said anything about. */
public enum ChannelDefault {
  /** None: {@code acl-pubsub-default resetchannels}, Redis's default. */
  RESET_CHANNELS,
  /** All: {@code acl-pubsub-default allchannels}. */
  ALL_CHANNELS
}
