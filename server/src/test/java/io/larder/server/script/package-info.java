@org.jspecify.annotations.NullMarked
package io.larder.server.script;
