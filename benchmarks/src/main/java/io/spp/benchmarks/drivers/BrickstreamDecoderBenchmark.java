package io.spp.benchmarks.drivers;

import io.spp.core.driver.DecodeContext;
import io.spp.core.driver.Payload;
import io.spp.core.driver.Signal;
import io.spp.drivers.brickstream.BrickstreamProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
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

/** Messages of version 5 decoded, beside a bare run of the JDK's StAX through their elements that reads every attribute. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BrickstreamDecoderBenchmark {

    /** Intervals in one message. */
    @Param({"1", "59"})
    public int minutes;

    private final BrickstreamProvider driver = new BrickstreamProvider();
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private byte[] body = new byte[0];

    /** Writes the message. */
    @Setup
    public void message() {
        body = Messages.brickstream(minutes);
    }

    /** Our decoder. */
    @Benchmark
    public List<Signal> decode() throws IOException {
        return driver.decode(Payload.of(body, "text/xml", Messages.START), DecodeContext.empty());
    }

    /** The streaming parser alone. */
    @Benchmark
    public long peerElements() throws XMLStreamException {
        long sum = 0;
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    sum += reader.getAttributeValue(i).length();
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                sum += reader.getText().length();
            }
        }
        reader.close();
        return sum;
    }
}
