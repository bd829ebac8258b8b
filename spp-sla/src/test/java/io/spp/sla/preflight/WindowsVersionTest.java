package io.spp.sla.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsVersionTest {

    private static Optional<Boolean> newEnough(String name) {
        return WindowsVersion.of(name).atLeast(8, 2012);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows 8",
                "Windows 8.1 Pro",
                "windows 10",
                "Windows 10 Pro 22H2 64-bit",
                "Windows 10 version 2004",
                "Windows 10 IoT Enterprise LTSC 2019",
                "64-битная Windows 8",
                "Win10 x64",
                "Microsoft Windows 11 Home",
                "Windows 12",
                "Windows Server 2012",
                "Server 2012",
                "Windows Server 2012 R2 Standard",
                "Windows Server® 2016",
                "Windows Server 2019",
                "Windows Server 2022 Datacenter",
                "Windows Server 2025",
                "Windows Storage Server 2016",
                "Windows Server, version 1709",
                "Windows Server, version 2004",
                "Windows Server version 20H2",
                "Windows 2012 R2",
                "Microsoft Windows [Version 10.0.19045]",
                "Windows NT 6.2"
            })
    void acceptsWindows8AndServer2012AndNewer(String name) {
        assertThat(newEnough(name)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windows 7",
                "64-bit Windows 7 SP1",
                "Windows Vista",
                "Windows XP",
                "Windows 2000 Professional",
                "Windows 98",
                "Windows Server 2003",
                "Windows Server 2008 R2",
                "Windows Server 2008 R2 version 7601",
                "Windows Home Server 2011",
                "Windows NT 6.1",
                "Microsoft Windows [Version 6.1.7601]",
                "Ubuntu 22.04",
                "Linux 5.15",
                "macOS 14",
                "Astra Linux 1.7"
            })
    void refusesOlderOnesAndOtherSystems(String name) {
        assertThat(newEnough(name)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Windows", "Windows 9", "Windows NT (unknown)", "Windows Server", "Windows Server 2017", "DOS?"})
    void doesNotGuess(String name) {
        assertThat(newEnough(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 10 64-bit, '[64]'",
        "Windows 10 x64, '[64]'",
        "Windows 10 (64 bit), '[64]'",
        "64-разрядная Windows 10, '[64]'",
        "Windows 10 amd64, '[64]'",
        "Windows 10 x86_64, '[64]'",
        "Windows 10 32-bit, '[32]'",
        "Windows 10 x86, '[32]'",
        "Windows 10 32-bit (64 bit), '[64, 32]'",
        "Windows 10, '[]'"
    })
    void readsTheWidth(String name, String widths) {
        assertThat(WindowsVersion.of(name).widths()).hasToString(widths);
    }
}
