package io.larder.server.access;

import io.larder.catalog.Call;
import io.larder.catalog.Failure;
import io.larder.server.acl.RuleException;

/** Errors that repeat what a client has sent. */
final class Failures {

  private Failures() {}

  /** An error whose text may hold a client's bytes; line breaks in them would end the answer. */
  static Failure error(String text) {
    return Failure.error(text.replace('\r', ' ').replace('\n', ' '));
  }

  static Failure wrong(RuleException rule) {
    return error(rule.text());
  }

  static Failure badSubcommand(Call call) {
    return Failure.badSubcommand("ACL", call.bytes(1));
  }
}
