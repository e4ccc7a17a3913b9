/** What can be configured, a row a setting, and where its values come from. */
@NullMarked
package io.larder.cdi.settings;

import org.jspecify.annotations.NullMarked;
