package io.larder.cdi.call;

import io.larder.cdi.call.EntryChange.Values;
import io.larder.cdi.call.ResultAdvice.Results;
import io.larder.cdi.model.CachedMethod;
import io.larder.cdi.model.CachedMethod.ExceptionCaching;
import io.larder.cdi.model.CachedMethod.Lookup;
import io.larder.cdi.model.CachedMethod.Moment;
import io.larder.cdi.model.ExceptionRule;
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
    if (method instanceof CachedMethod.Result result) {
      return result(result, parts);
    }
    Companion companion = companion(parts);
    if (method instanceof CachedMethod.Put put) {
      MethodContext<?> context = parts.context(put.key().positions(), put.valuePosition());
      return changing(
          parts,
          put.moment(),
          put.despite(),
          new EntryChange(
              parts.keys(put.key(), context),
              parts.cache(context),
              companion,
              call -> call.getParameters()[put.valuePosition()]));
    }
    if (method instanceof CachedMethod.Remove remove) {
      MethodContext<?> context = parts.context(remove.key().positions());
      return changing(
          parts,
          remove.moment(),
          remove.despite(),
          new EntryChange(
              parts.keys(remove.key(), context), parts.cache(context), companion, Values.NONE));
    }
    if (method instanceof CachedMethod.RemoveByPrefix remove) {
      MethodContext<?> context = parts.context(remove.prefix().positions());
      return changing(
          parts,
          remove.moment(),
          remove.despite(),
          new PrefixRemoval(parts.keys(remove.prefix(), context), parts.cache(context), companion));
    }
    CachedMethod.RemoveAll removeAll = (CachedMethod.RemoveAll) method;
    return changing(
        parts,
        removeAll.moment(),
        removeAll.despite(),
        new Clearing(parts.cache(parts.context(List.of())), companion));
  }

  private static Advice changing(
      MethodParts parts, Moment moment, ExceptionRule despite, Change change) {
    return new ChangeAdvice(moment, despite, parts.form(), parts.transactional(change));
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

  /** What is to forget with a cache: absence, whoever noted it, and flights. */
  private Companion companion(MethodParts parts) {
    Companion flights = companions.of(parts.cacheName());
    return parts
        .absence()
        .<Companion>map(absence -> new AllCompanions(List.of(absence, flights)))
        .orElse(flights);
  }

  /** What ends without a value is remembered where that is asked for; failed stages never are. */
  private static Memory memory(
      ExceptionCaching exceptions, MethodParts parts, MethodContext<?> context) {
    List<Memory> memories = new ArrayList<>();
    parts.absence().ifPresent(memories::add);
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
