package io.larder.samples.bookstore.web;

import io.larder.samples.bookstore.statistics.Figures;
import io.larder.samples.bookstore.statistics.Statistics;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What caches and database have counted. */
@Path("statistics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

  @Inject private Statistics statistics;

  /** All figures, as of now. */
  @GET
  public Figures now() {
    return statistics.now();
  }
}
