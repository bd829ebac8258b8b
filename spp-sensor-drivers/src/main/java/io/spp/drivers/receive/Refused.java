package io.spp.drivers.receive;

/** A request that gets no 2xx, with the status and the sentence that it gets instead. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String detail) {
        super(detail);
        this.status = status;
    }

    int status() {
        return status;
    }
}
