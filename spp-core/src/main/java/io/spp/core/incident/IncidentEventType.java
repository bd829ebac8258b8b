package io.spp.core.incident;

/** What can happen to an incident. Names are those of the SLA scenario format. */
public enum IncidentEventType {
    /** A rule or a person noticed the fault. */
    DETECTED,
    /** What the rule sees has changed: the range, the numbers, the members. */
    UPDATED,
    /** The fault has ended; waiting whether it stays so. */
    RECOVERING,
    /** It came back within the re-open window. */
    REOPENED,
    /** The register has it (4.2.2). */
    REGISTERED,
    /** The automatic e-mail went out (4.2.1). */
    ALERTED,
    /** The authorised person was contacted (4.2.3). */
    CLIENT_CONTACTED,
    /** The cause is diagnosed. */
    DIAGNOSED,
    /** The responsible specialist decided who is at fault (4.2.4). */
    DECIDED,
    /** It cannot be repaired from afar (4.2.4.1). */
    REMOTE_REPAIR_IMPOSSIBLE,
    /** A party was told what it has to do (4.2.4.2, 4.2.4.3). */
    NOTIFIED,
    /** The client answered (4.2.4.2). */
    CLIENT_ANSWERED,
    /** A visit was agreed. */
    VISIT_AGREED,
    /** A visit took place. */
    VISITED,
    /** The client's representative at the site was told of the visit (4.2.4.1). */
    REPRESENTATIVE_TOLD,
    /** The Act was signed (4.2.4.1). */
    ACT_SIGNED,
    /** A technical requirement of 4.1 is not met. */
    REQUIREMENT_UNMET,
    /** It is met again. */
    REQUIREMENT_MET,
    /** The client asked for a visit (4.2.9). */
    VISIT_REQUESTED,
    /** The client asked for a report (4.2.5). */
    REPORT_REQUESTED,
    /** The report was sent. */
    REPORT_SENT,
    /** An earlier event was recorded wrongly; this one holds what is right. */
    CORRECTED,
    /** Somebody wrote a note for whoever works on it next; no duty depends on it. */
    NOTED,
    /** Somebody of the provider took it over, or was given it; no duty depends on it. */
    ASSIGNED,
    /** It was no fault. */
    NO_FAULT,
    /** The fault is gone. */
    RESOLVED
}
