package io.spp.cli;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells pushing threads where the server listens at present, and counts what it acknowledged. */
final class Switchboard {

    private @Nullable URI receiver;
    private int acknowledged;
    private boolean ending;

    synchronized void connect(URI address) {
        receiver = address;
        notifyAll();
    }

    synchronized void disconnect() {
        receiver = null;
    }

    synchronized void end() {
        ending = true;
    }

    synchronized boolean ended() {
        return ending;
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    synchronized void acknowledge() {
        acknowledged++;
        notifyAll();
    }

    /** The server, as soon as there is one. */
    synchronized URI receiver() throws InterruptedException {
        while (receiver == null) {
            wait();
        }
        return receiver;
    }

    /** Waits for so many more payloads to be acknowledged. */
    synchronized void awaitAcknowledged(int more) throws InterruptedException {
        int enough = acknowledged + more;
        while (acknowledged < enough) {
            wait();
        }
    }
}
