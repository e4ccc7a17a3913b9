package io.larder.tck;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down, when the annotation tests have run, what each cached method counted, since these
 * tests pass without having been run where the TCK is given no beans.
 */
public final class InterceptionRecorder implements TestExecutionListener {

  /** The system property, and the property of the record, with the version of the container. */
  static final String CONTAINER = "tck.container";

  /** The system property with the file to write; nothing is written without it. */
  private static final String RECORD = "tck.record";

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    String file = System.getProperty(RECORD);
    if (file == null) {
      return;
    }
    try (Writer out = Files.newBufferedWriter(Path.of(file))) {
      record().store(out, null);
    } catch (IOException | JMException failed) {
      throw new IllegalStateException("Cannot record the interceptions in " + file, failed);
    }
  }

  private static Properties record() throws JMException {
    Properties record = new Properties();
    record.setProperty(CONTAINER, System.getProperty(CONTAINER, "none"));
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    for (ObjectName name :
        server.queryNames(new ObjectName("io.larder.cdi:type=CachedMethod,*"), null)) {
      String method = (String) server.getAttribute(name, "Method");
      for (String count : new String[] {"Hits", "Misses", "Removals"}) {
        record.setProperty(method + " " + count, server.getAttribute(name, count).toString());
      }
    }
    return record;
  }
}
