package io.spp.drivers.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceIdentityTest {

    private static final String MAC = "80:1F:12:AA:BB:0C";

    @Test
    void printsAMacInOneForm() {
        assertThat(DeviceIdentity.of("80:1f:12:aa:bb:0c", "7")).isEqualTo(MAC);
        assertThat(DeviceIdentity.of(" 80-1F-12-AA-BB-0C ", "7")).isEqualTo(MAC);
        assertThat(DeviceIdentity.ofSerial("801f12aabb0c")).isEqualTo(MAC);
        assertThat(DeviceIdentity.ofSerial("801f.12aa.bb0c")).isEqualTo(MAC);
    }

    @Test
    void takesTheSerialWhereThereIsNoMac() {
        assertThat(DeviceIdentity.of("", " V4D-17020077 ")).isEqualTo("V4D-17020077");
        assertThat(DeviceIdentity.of("00:00:00:00:00:00", "7")).isEqualTo("7");
        assertThat(DeviceIdentity.of("80:1F:12:AA:BB", "7")).isEqualTo("7");
        assertThat(DeviceIdentity.of("80:1F:12:AA:BB:0C:", "7")).isEqualTo("7");
        assertThat(DeviceIdentity.of("8:01F:12:AA:BB:0C", "7")).isEqualTo("7");
        assertThat(DeviceIdentity.of(":801F12AABB0C", "7")).isEqualTo("7");
        assertThat(DeviceIdentity.of("80::1F:12:AA:BB:0C", "7")).isEqualTo("7");
    }

    @Test
    void leavesASerialOfTwelveDecimalDigitsAlone() {
        assertThat(DeviceIdentity.ofSerial("123456789012")).isEqualTo("123456789012");
        assertThat(DeviceIdentity.ofSerial("12:34:56:78:90:12")).isEqualTo("12:34:56:78:90:12");
    }
}
