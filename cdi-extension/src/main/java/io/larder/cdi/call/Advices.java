package io.larder.cdi.call;

import io.larder.cdi.call.EntryChange.Values;
import io.larder.cdi.call.ResultAdvice.Results;
import io.larder.cdi.model.CachedMethod;
import io.larder.cdi.model.CachedMethod.ExceptionCaching;
import io.larder.cdi.model.CachedMethod.Lookup;
import io.larder.cdi.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the advice of methods out of what their annotations and the configuration say. Thread-safe.
 */
final class Advices {

  private final Settings settings;
  private final Environment environment;
  private final Companions companions = new Companions();

  Advices(Settings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** Makes the advice of a method; asks the method's resolver factory, if it has one. */
  Advice of(CachedMethod method) {
    MethodParts parts = new MethodParts(method.declaration(), settings, environment);
    Companion companion = companions.of(parts.cacheName());
    if (method instanceof CachedMethod.Result result) {
      return result(result, parts);
    }
    if (method instanceof CachedMethod.Put put) {
      Values values = call -> call.getParameters()[put.valuePosition()];
      MethodContext<?> context = parts.context(put.key().positions(), put.valuePosition());
      Change change =
          new EntryChange(parts.keys(put.key(), context), parts.cache(context), companion, values);
      return new ChangeAdvice(
          put.moment(), put.despite(), parts.form(), parts.transactional(change));
    }
    if (method instanceof CachedMethod.Remove remove) {
      MethodContext<?> context = parts.context(remove.key().positions());
      Change change =
          new EntryChange(
              parts.keys(remove.key(), context), parts.cache(context), companion, Values.NONE);
      return new ChangeAdvice(
          remove.moment(), remove.despite(), parts.form(), parts.transactional(change));
    }
    CachedMethod.RemoveAll removeAll = (CachedMethod.RemoveAll) method;
    Change change = new Clearing(parts.cache(parts.context(List.of())), companion);
    return new ChangeAdvice(
        removeAll.moment(), removeAll.despite(), parts.form(), parts.transactional(change));
  }

  private Advice result(CachedMethod.Result method, MethodParts parts) {
    MethodContext<?> context = parts.context(method.key().positions());
    Results results =
        new Results(
            parts.form(),
            parts.cache(context),
            memory(method.exceptions(), parts, context),
            parts.statistics());
    Loading running = new RunAndKeep(results, environment.ticker());
    Loading loading =
        parts
            .singleFlightLimit()
            .map(limit -> singleFlight(parts, results, running, limit))
            .orElse(running);
    ResultAdvice advice = new ResultAdvice(results, parts.keys(method.key(), context), loading);
    return method.lookup() == Lookup.FIRST ? advice : advice.withoutLookup(running);
  }

  /** What ends without a value is remembered where that is asked for; failed stages never are. */
  private Memory memory(ExceptionCaching exceptions, MethodParts parts, MethodContext<?> context) {
    List<Memory> memories = new ArrayList<>();
    parts
        .absentTtl()
        .ifPresent(
            time -> {
              AbsenceMemory absence = new AbsenceMemory(parts.absenceCache(time));
              companions.add(parts.cacheName(), absence);
              memories.add(absence);
            });
    if (exceptions.isOn() && parts.form() == ResultForm.DIRECT) {
      memories.add(
          new ExceptionMemory(
              parts.exceptionCache(exceptions.cacheName(), context), exceptions.kept()));
    }
    return Memory.of(memories);
  }

  private Loading singleFlight(
      MethodParts parts, Results results, Loading running, Duration limit) {
    SingleFlight flight = new SingleFlight(results, running, limit);
    companions.add(parts.cacheName(), flight);
    return flight;
  }
}
