package io.spp.testkit.server;

/** What goes wrong with a device that is asked, from the next connection on. */
public enum Trouble {
    /** Nothing: it answers. */
    NONE,
    /** The port is closed. */
    REFUSED,
    /** It accepts the connection and says nothing. */
    SILENT,
    /** It answers one byte a time, so slowly that no deadline is kept. */
    SLOW,
    /** It answers what is no HTTP. */
    GARBAGE,
    /** It answers HTTP 200 with a web page instead of what was asked for. */
    WEB_PAGE,
    /** It closes the connection in the middle of the answer. */
    HALF_CLOSED,
    /** It refuses user and password, whatever they are. */
    LOCKED,
    /** It restarts: it resets connections and has forgotten whom it knew. */
    REBOOTING
}
