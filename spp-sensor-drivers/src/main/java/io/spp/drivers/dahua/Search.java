package io.spp.drivers.dahua;

import io.spp.drivers.http.Conversation;
import io.spp.drivers.http.Reply;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A way to ask what was counted on a local day. */
interface Search {

    /** The most rows of one answer. */
    int PAGE = 100;

    /** No day has so many rows: 24 hours of a hundred areas. */
    int MOST_PAGES = 24;

    /** The device's answers that carry rows, in order. */
    List<Reply> day(Conversation conversation, LocalDate day) throws IOException;
}
