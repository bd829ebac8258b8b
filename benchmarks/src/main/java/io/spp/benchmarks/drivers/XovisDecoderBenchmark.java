package io.spp.benchmarks.drivers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.drivers.xovis.XovisProvider;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Messages of firmware 5 decoded, beside a bare run through their tokens that reads every value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class XovisDecoderBenchmark {

    /** Intervals in one message. */
    @Param({"1", "60"})
    public int minutes;

    private final XovisProvider driver = new XovisProvider();
    private final JsonFactory factory = new JsonFactory();
    private byte[] body = new byte[0];

    /** Writes the message. */
    @Setup
    public void message() {
        body = Messages.xovis(1, 0, minutes);
    }

    /** Our decoder. */
    @Benchmark
    public List<Signal> decode() throws IOException {
        return driver.decode(Payload.of(body, "application/json", Messages.START), DecodeContext.empty());
    }

    /** Jackson's streaming parser alone. */
    @Benchmark
    public long peerTokens() throws IOException {
        long sum = 0;
        try (JsonParser parser = factory.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                sum += token == JsonToken.VALUE_NUMBER_INT
                        ? parser.getLongValue()
                        : token.isScalarValue() ? parser.getText().length() : 1;
            }
        }
        return sum;
    }
}
