package dev.baobei.domain.parse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baobei.domain.party.Project;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many typical messages one core reads in a second, beside a plain search for labels and numbers in the same messages. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReaderBenchmark {

    private static final List<String> MESSAGES = List.of(
            "报备《金桥农批》商铺/公寓/写字楼,客户张先生,电话:138****1234。诚邦地产王磊。",
            "报备项目：金桥农批\n客户姓名：张伟\n客户电话：13812341234\n预计到访时间：2026-11-24 14:00\n经纪人：王磊\n经纪人电话：13900000001",
            "公司名称：贝壳\n客户姓名：谢女士\n客户性别：女\n客户联系方式：178****9737\n报备项目：保利缦城和颂\n物业类型：住宅\n报备提交时间：2026-11-23 09:41:07\n"
                    + "预计到访时间：2026-11-24 14:00:00\n经纪人姓名：王磊 13900000001\n经纪人备注：",
            "金桥农批 张先生 138****1234",
            "越秀张女士15012345678",
            "云栖府+李娟+139****5678",
            "金桥农批，李女士，139****5678，明天下午3点到访",
            "报备项目：龙湖滟澜山\n客户信息：刘先生186****9892 李先生187****2924\n带看人姓名：刘先生\n带看人电话：13800008888");

    private static final Pattern LABEL_OR_NUMBER = Pattern
            .compile("(?:报备项目|项目|楼盘|客户姓名|客户|姓名|联系方式|客户电话|电话|经纪人)[:：]?|1[3-9][0-9*＊xX•●-]{2,9}[0-9]{4}");

    private final Surroundings around = new Surroundings(
            Stream.of("云栖府", "保利十方舟", "保利缦城和颂", "山河印", "越秀", "金桥农批", "龙湖滟澜山").map(ReaderBenchmark::project).toList(),
            Optional.empty(), Instant.parse("2026-11-23T02:00:00Z"));
    private int next;

    private static Project project(String name) {
        return new Project(name.hashCode(), "P" + Math.abs(name.hashCode() % 1000), name, List.of(), List.of("商铺", "住宅"),
                ZoneId.of("Asia/Shanghai"), Optional.empty());
    }

    private String message() {
        next = (next + 1) % MESSAGES.size();
        return MESSAGES.get(next);
    }

    /** A message to what it says. */
    @Benchmark
    public Reading read() {
        return Reader.read(message(), around);
    }

    /** The reference: the same messages searched for labels and numbers by one regular expression, nothing understood. */
    @Benchmark
    public int search() {
        Matcher found = LABEL_OR_NUMBER.matcher(message());
        int count = 0;
        while (found.find()) {
            count++;
        }
        return count;
    }
}
