/**
 * Access control: users, the rules that say what each may do, and a log of what was refused. It
 * knows commands and their words, but no clients.
 */
@NullMarked
package io.larder.server.acl;

import org.jspecify.annotations.NullMarked;
