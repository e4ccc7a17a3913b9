package io.larder.benchmarks.resp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.larder.benchmarks.page.Reasons;
import io.larder.benchmarks.page.Report;
import io.larder.benchmarks.page.Verdict;
import io.larder.benchmarks.resp.Throughput.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RespPageTest {

  @TempDir private Path folder;

  @Test
  void ratio_isTheMedianOfTheRatiosOfTheSameRounds() throws IOException {
    Throughput taken = throughput();

    assertThat(taken.ratio("P16", "SET", "redis", Figure.REQUESTS)).isEqualTo(1.5);
    assertThat(taken.mean("P16", "redis", Figure.REQUESTS)).isCloseTo(1, within(1e-9));
    assertThat(taken.ratio("P16", "SET", "valkey", Figure.REQUESTS)).isNaN();
  }

  @Test
  void page_judgesThroughputLatencyMemoryAndStart() throws IOException {
    Files.writeString(
        folder.resolve("memory.csv"),
        """
        keys,server,used_memory_by_key,resident_empty_mib,resident_mib,cpu_s
        eternal,redis,200,12,200,3
        eternal,larder,180,70,400,7
        """);
    Files.writeString(
        folder.resolve("start.csv"),
        """
        server,start,ms,cpu_ms,resident_mib
        larder,later,400,600,70
        larder,later,300,600,70
        larder,later,700,600,70
        redis,later,60,30,11
        """);
    Report report =
        RespPage.of(
            throughput(),
            Sample.read(folder.resolve("memory.csv"), 2),
            Sample.read(folder.resolve("start.csv"), 2),
            Reasons.NONE);

    assertThat(report.verdicts().stream().filter(Verdict::isMet).map(Verdict::row))
        .containsExactly("P16, p99", "eternal, used_memory a key, bytes", "Larder, later start");
    assertThat(report.verdicts().stream().filter(each -> !each.isMet()).map(Verdict::row))
        .containsExactly("P16, requests/s", "P16, p99.9", "eternal, resident, MiB");
    assertThat(report.markdown())
        .contains("| P16 | 1.00 (≥ 1.20: **missed**) | 1.00 | 1.00 (≤ 1.50: met) |")
        .contains("| SET | 1.50 (1000) |")
        .contains("| Larder, later start | 400 (≤ 500: met) | 600 | 70 |");
  }

  /** SET is 2, 1.5 and 1.4 times as fast, GET two thirds as fast; p99.9 is three times as long. */
  private Throughput throughput() throws IOException {
    Files.writeString(
        folder.resolve("throughput.csv"),
        """
        setting,command,server,round,requests_s,p50_ms,p99_ms,p999_ms,cpu_us
        P16,SET,redis,1,1000,1,2,3,5
        P16,SET,larder,1,2000,1,2,9,5
        P16,SET,larder,2,1500,1,2,9,5
        P16,SET,redis,2,1000,1,2,3,5
        P16,SET,redis,3,1000,1,2,3,5
        P16,SET,larder,3,1400,1,2,9,5
        P16,GET,redis,1,1500,1,2,3,5
        P16,GET,larder,1,1000,1,2,9,5
        """);
    return new Throughput(Sample.read(folder.resolve("throughput.csv"), 4));
  }
}
