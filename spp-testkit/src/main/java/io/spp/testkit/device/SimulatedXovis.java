package io.spp.testkit.device;

import io.spp.testkit.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Xovis PC2 and its kin as their push agents speak, firmware 3 to 5. Channels are logic ids (firmware 5) or element ids (3, 4).
 *
 * <p>Written after the messages published with akenza-io/device-type-library and the vendor's "Sensor V5 API" 5.6.2.
 */
public final class SimulatedXovis {

    /** What a device pushes; each form is an agent with package numbers of its own. */
    public enum Form {
        /** Firmware 5 {@code logics_data}: fw and bw of each interval. */
        LOGICS,
        /** The same with sub-populations of fw and bw, and with the balance of a zone: numbers that are no further visitors. */
        LOGICS_DETAILED,
        /** The same as firmware 5.0 sends it: the message does not say who sends it nor how complete it is. */
        LOGICS_ANONYMOUS,
        /** Firmware 5 {@code live_data}: tracked persons and groups, scene events and count increments of each crossing. */
        LIVE,
        /** Firmware 5 {@code status_data}, each hour. */
        STATUS,
        /** Firmware 3 and 4: {@code content.element[].measurement[]} with local times. */
        LEGACY
    }

    private SimulatedXovis() {}

    /**
     * A device that pushes in one or more forms.
     *
     * @throws IllegalArgumentException if no form is given, or the anonymous form together with others, which name the device
     */
    public static SimulatedDevice of(DeviceSettings settings, Traffic traffic, Form... forms) {
        Set<Form> wanted = Set.of(forms);
        boolean anonymous = wanted.contains(Form.LOGICS_ANONYMOUS);
        if (wanted.isEmpty() || (anonymous && wanted.size() > 1)) {
            throw new IllegalArgumentException("needs one or more forms, the anonymous one alone: " + wanted);
        }
        List<Agent> agents = new ArrayList<>();
        for (Form form : forms) {
            agents.add(agent(form, 1003 + agents.size(), settings));
        }
        return new SimulatedDevice("xovis", anonymous, settings, traffic, agents);
    }

    private static Agent agent(Form form, int agentId, DeviceSettings settings) {
        return switch (form) {
            case LOGICS, LOGICS_DETAILED, LOGICS_ANONYMOUS -> new XovisLogics(settings, agentId, form);
            case LIVE -> new XovisLive(settings, agentId);
            case STATUS -> new XovisStatus(settings, agentId);
            case LEGACY -> new XovisLegacy(settings);
        };
    }
}
