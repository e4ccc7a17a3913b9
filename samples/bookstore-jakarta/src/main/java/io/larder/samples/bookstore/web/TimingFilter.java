package io.larder.samples.bookstore.web;

import io.larder.samples.bookstore.database.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Tells the browser how long each answer took, and which part of it was the database, in the
 * standard header {@code Server-Timing}. The browser's own tools show it too.
 */
@Provider
@ApplicationScoped
public class TimingFilter implements ContainerRequestFilter, ContainerResponseFilter {

  @Inject private Trace trace;

  @Override
  public void filter(ContainerRequestContext request) {
    trace.totalMillis(); // the trace begins with its first use
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String timing =
        String.format(
            Locale.ROOT,
            "total;dur=%.3f, db;dur=%.3f;desc=\"%d\"",
            trace.totalMillis(),
            trace.databaseMillis(),
            trace.queries());
    response.getHeaders().putSingle("Server-Timing", timing);
  }
}
