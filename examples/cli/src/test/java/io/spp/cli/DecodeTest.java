package io.spp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void anIntervalIsOneLineInTheExactForm() throws IOException {
        Call call = Call.spp("decode", "--driver", "xovis", file("a.json", Messages.XOVIS_LOGICS));

        assertThat(call.code()).isZero();
        assertThat(call.lines())
                .containsExactly(
                        "{\"type\":\"interval\",\"driver\":\"xovis\",\"device\":\"80:1F:12:AA:BB:CC\",\"channel\":\"1001\","
                                + "\"start\":\"2025-11-03T09:00:00Z\",\"end\":\"2025-11-03T09:01:00Z\",\"in\":5,\"out\":2,\"completeness\":1.0}");
    }

    @Test
    void aStatusIsOneLineInTheExactForm() throws IOException {
        Call call = Call.spp("decode", "--driver", "xovis", file("a.json", Messages.XOVIS_STATUS));

        JsonNode status = call.json();
        assertThat(status.path("type").asText()).isEqualTo("status");
        assertThat(status.path("firmware").asText()).isEqualTo("5.0.3");
        assertThat(status.path("uptimeSeconds").isIntegralNumber()).isTrue();
        assertThat(status.has("at")).isTrue();
    }

    @Test
    void anEnvelopeSaysWhenItWasReceived() throws IOException {
        String envelope = new ObjectMapper()
                .createObjectNode()
                .put("contentType", "application/xml")
                .put("receivedAt", "2025-11-03T09:05:00Z")
                .put("body", Messages.BRICKSTREAM)
                .toString();

        Call call = Call.spp("decode", "--driver", "brickstream", file("e.json", envelope));

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("\"device\":\"00:B0:9D:00:00:02\"", "\"in\":3,\"out\":4");
    }

    @Test
    void oneRefusedFileDoesNotStopTheOthers() throws IOException {
        Call call = Call.spp(
                "decode",
                "--driver",
                "xovis",
                file("broken.json", "{\"logics_data\":"),
                file("good.json", Messages.XOVIS_LOGICS));

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.lines()).hasSize(1);
        assertThat(call.err()).contains("broken.json").doesNotContain("good.json", "\tat ");
    }

    @Test
    void localTimesNeedAZone() throws IOException {
        Path local = file("local.xml", Messages.BRICKSTREAM_LOCAL);

        Call without = Call.spp("decode", "--driver", "brickstream", local);
        Call with = Call.spp("decode", "--driver", "brickstream", "--zone", "Europe/Berlin", local);

        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("local.xml", "--zone");
        assertThat(with.code()).isZero();
        assertThat(with.out()).contains("2025-11-03T09:00:00Z");
    }

    @Test
    void settingsSayWhichFieldMeansWhat() throws IOException {
        Path message = file("m.json", "{\"lines\":[{\"door\":7,\"from\":1762160400,\"to\":1762160460,\"n\":4}]}");
        String settings = "{\"records\":\"lines\",\"channel\":\"door\",\"start\":\"from\",\"end\":\"to\",\"in\":\"n\"}";

        Call call = Call.spp("decode", "--driver", "json", "--settings", file("s.json", settings), message);

        assertThat(call.lines())
                .containsExactly(
                        "{\"type\":\"interval\",\"driver\":\"json\",\"device\":null,\"channel\":\"7\","
                                + "\"start\":\"2025-11-03T09:00:00Z\",\"end\":\"2025-11-03T09:01:00Z\",\"in\":4,\"completeness\":1.0}");
        assertWrong(
                Call.spp("decode", "--driver", "json", "--settings", file("w.json", "{\"colour\":1}"), message),
                "settings.colour",
                "unknown setting");
        assertWrong(
                Call.spp("decode", "--driver", "json", "--settings", file("v.json", "[]"), message),
                "v.json",
                "must be a JSON object");
    }

    @Test
    void wrongCallsNameWhatIsWrong() throws IOException {
        Path good = file("good.json", Messages.XOVIS_LOGICS);

        assertWrong(Call.spp("decode", "--driver", "nokia", good), "--driver", "nokia", "xovis");
        assertWrong(Call.spp("decode", "--driver", "xovis", "--zone", "Moscow", good), "--zone", "Moscow");
        assertWrong(Call.spp("decode", "--driver", "xovis", "--received", "noon", good), "--received", "noon");
        assertWrong(Call.spp("decode", "--driver", "xovis", folder.resolve("none.json")), "none.json", "no such file");
        assertWrong(Call.spp("decode", good), "--driver");
        assertWrong(Call.spp("decode", "--driver", "xovis", "--colour", "red", good), "--colour");
    }

    @Test
    void everyPayloadOfEachVendorIsDecoded() throws IOException {
        Path payloads = Path.of(System.getProperty("spp.shared", "../../../shared"), "payloads");
        assumeTrue(Files.isDirectory(payloads), "no folder of payloads at " + payloads);
        for (String vendor : List.of("xovis", "brickstream", "hikvision", "irisys", "axis", "milesight")) {
            List<Path> files;
            try (Stream<Path> all = Files.walk(payloads.resolve(vendor))) {
                files = all.filter(Files::isRegularFile).sorted().toList();
            }
            assertThat(files).isNotEmpty();
            int lines = 0;
            for (Path file : files) {
                Call call = Call.spp(
                        "decode",
                        "--driver",
                        vendor,
                        "--zone",
                        "Europe/Berlin",
                        "--received",
                        "2026-01-01T00:00:00Z",
                        file);
                assertThat(call.code()).as("%s: %s", file, call.err()).isZero();
                assertThat(call.lines()).as("%s", file).allSatisfy(line -> new ObjectMapper().readTree(line));
                lines += call.lines().size();
            }
            assertThat(lines).as(vendor).isGreaterThanOrEqualTo(files.size());
        }
    }

    private static void assertWrong(Call call, String... named) {
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains(named).doesNotContain("\tat ");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
