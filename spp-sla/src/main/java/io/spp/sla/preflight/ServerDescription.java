package io.spp.sla.preflight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The SPP server as its owner describes it; what is absent is not known.
 *
 * @param host its address or name
 * @param cpu the processor, {@code Intel Core i5-8500}
 * @param ramGiB memory in GiB
 * @param diskGB disk in GB of 10^9 bytes
 * @param nicMbps speed of the network adapter in Mbit/s
 * @param os the operating system, {@code Windows Server 2019}
 * @param bits 32 or 64
 * @param dedicated whether it serves nothing but the counting system (1.6)
 * @param internet whether it is connected to the data centre over the Internet (1.6)
 * @param adminAccess whether administrator access was handed over (4.1.2 Г)
 */
public record ServerDescription(
        @Nullable String host,
        @Nullable String cpu,
        @Nullable BigDecimal ramGiB,
        @Nullable BigDecimal diskGB,
        @Nullable BigDecimal nicMbps,
        @Nullable String os,
        @Nullable Integer bits,
        @Nullable Boolean dedicated,
        @Nullable Boolean internet,
        @Nullable Boolean adminAccess) {

    /** A server of which nothing is known. */
    static final ServerDescription UNKNOWN =
            new ServerDescription(null, null, null, null, null, null, null, null, null, null);
}
