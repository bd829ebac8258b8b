package io.spp.sla.regulation;

/** What makes a duty arise. */
public enum Trigger {
    /** An incident was detected. */
    DETECTED,
    /** Its cause was diagnosed for the first time. */
    DIAGNOSED,
    /** The party could not be determined. */
    OWNER_UNDETERMINED,
    /** The provider is at fault. */
    OWNER_EXECUTOR,
    /** The provider is at fault and cannot repair it from afar. */
    VISIT_NEEDED,
    /** The provider, at fault, was at the site. */
    WORK_DONE,
    /** The client is at fault. */
    OWNER_CLIENT,
    /** The client was told. */
    CLIENT_TOLD,
    /** The client did not confirm the cause. */
    CLIENT_DISAGREED,
    /** The client delegated the incident back. */
    CLIENT_DELEGATED,
    /** The third party is at fault. */
    OWNER_THIRD_PARTY,
    /** The client asked for a report. */
    REPORT_REQUESTED,
    /** The client asked for maintenance at the site, or both sides planned it. */
    MAINTENANCE_REQUESTED
}
