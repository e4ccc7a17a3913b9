package io.larder.samples.bookstore.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts all resources under {@code /api}. */
@ApplicationPath("api")
public class Api extends Application {}
