package io.larder.cdi.call;

import io.larder.cdi.model.CachedMethod.Moment;
import io.larder.cdi.model.ExceptionRule;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Changes the cache before or after the method ({@code @CachePut}, and whatever removes). The
 * exception of the method is the caller's, whatever becomes of the change.
 */
final class ChangeAdvice implements Advice {

  private final Moment moment;
  private final ExceptionRule despite;
  private final ResultForm form;
  private final Change change;

  ChangeAdvice(Moment moment, ExceptionRule despite, ResultForm form, Change change) {
    this.moment = moment;
    this.despite = despite;
    this.form = form;
    this.change = change;
  }

  @Override
  public @Nullable Object around(InvocationContext call) throws Exception {
    Runnable prepared = change.prepare(call);
    return switch (moment) {
      case BEFORE_INVOCATION -> {
        prepared.run();
        yield call.proceed();
      }
      case AFTER_INVOCATION -> proceedThen(call, prepared);
    };
  }

  private @Nullable Object proceedThen(InvocationContext call, Runnable prepared) throws Exception {
    Object result;
    try {
      result = call.proceed();
    } catch (Throwable thrown) {
      changeDespite(thrown, prepared);
      throw thrown;
    }
    return form.then(
        result,
        (value, thrown) -> {
          if (thrown == null) {
            prepared.run();
          } else {
            changeDespite(ResultForm.causeOf(thrown), prepared);
          }
        });
  }

  private void changeDespite(Throwable thrown, Runnable prepared) {
    if (!despite.test(thrown)) {
      return;
    }
    try {
      prepared.run();
    } catch (RuntimeException notChanged) {
      thrown.addSuppressed(notChanged);
    }
  }
}
