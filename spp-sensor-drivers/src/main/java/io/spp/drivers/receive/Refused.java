package io.spp.drivers.receive;

/** A request that gets no 2xx, with the status and the sentence that it gets instead. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String detail;

    Refused(int status, String detail) {
        super(detail);
        this.status = status;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }
}
