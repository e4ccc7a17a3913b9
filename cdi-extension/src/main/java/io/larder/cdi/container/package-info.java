/**
 * The two extensions that bind the annotations to interceptors, and what the container gives to
 * intercepted calls. A portable extension serves Weld and OpenWebBeans and the servers on them, a
 * build compatible one Quarkus; both end in one {@code InterceptedCalls} an application.
 */
@NullMarked
package io.larder.cdi.container;

import org.jspecify.annotations.NullMarked;
