package io.spp.benchmarks.drivers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Payload;
import io.spp.core.driver.SensorDriverProvider;
import io.spp.core.driver.Signal;
import io.spp.core.plugin.DriverCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Messages of the other vendors decoded, beside a bare run through their tokens that reads every value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VendorDecoderBenchmark {

    /** The driver. */
    @Param({"axis", "irisys", "milesight", "spp", "hikvision"})
    public String vendor = "";

    private final JsonFactory json = new JsonFactory();
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private SensorDriverProvider driver = DriverCatalog.discover(
                    List.of(getClass().getClassLoader()))
            .provider("spp")
            .orElseThrow();
    private byte[] body = new byte[0];

    /** Writes the message. */
    @Setup
    public void message() {
        driver = DriverCatalog.discover(List.of(getClass().getClassLoader()))
                .provider(vendor)
                .orElseThrow();
        body = VendorMessages.of(vendor);
    }

    /** Our decoder. */
    @Benchmark
    public List<Signal> decode() throws IOException {
        return driver.decode(Payload.of(body, "", Messages.START), DecodeContext.empty());
    }

    /** The streaming parser alone. */
    @Benchmark
    public long peerTokens() throws IOException, XMLStreamException {
        return body[0] == '<' ? elements() : tokens();
    }

    private long tokens() throws IOException {
        long sum = 0;
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                sum += token == JsonToken.VALUE_NUMBER_INT
                        ? parser.getLongValue()
                        : token.isScalarValue() ? parser.getText().length() : 1;
            }
        }
        return sum;
    }

    private long elements() throws XMLStreamException {
        long sum = 0;
        XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(body));
        while (reader.hasNext()) {
            reader.next();
            sum += reader.hasText() ? reader.getText().length() : 1;
        }
        reader.close();
        return sum;
    }
}
