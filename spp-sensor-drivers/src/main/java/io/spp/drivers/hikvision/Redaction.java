package io.spp.drivers.hikvision;

import io.spp.core.driver.MalformedPayloadException;
import io.spp.core.driver.Payload;
import io.spp.drivers.wire.Multipart;
import io.spp.drivers.wire.XmlElement;
import java.util.List;
import java.util.Set;

/** Leaves of a payload what tells about device and counts; pictures, and whatever else an alert says about what it saw, go. */
final class Redaction {

    private static final Set<String> KEPT = Set.of(
            "ipAddress",
            "ipv6Address",
            "portNo",
            "protocol",
            "protocolType",
            "macAddress",
            "channelID",
            "dynChannelID",
            "channelName",
            "dateTime",
            "activePostCount",
            "eventType",
            "eventState",
            "eventDescription",
            "isDataRetransmission",
            "peopleCounting",
            "statisticalMethods",
            "RealTime",
            "time",
            "TimeRange",
            "SignalTrigger",
            "signalTrigger",
            "startTime",
            "endTime",
            "enter",
            "exit",
            "pass",
            "duplicatePeople",
            "countingSceneMode",
            "regionsID",
            "childCounting",
            "responseStatus",
            "responseStatusStrg",
            "numOfMatches",
            "matchList",
            "matchElement",
            "timeSpan",
            "enterCount",
            "exitCount",
            "requestURL",
            "statusCode",
            "statusString",
            "subStatusCode",
            "errorCode",
            "errorMsg");

    private Redaction() {}

    static Payload of(Payload payload) throws MalformedPayloadException {
        Documents documents = Documents.of(payload);
        List<XmlElement> kept =
                documents.all().stream().map(document -> document.keeping(KEPT)).toList();
        if (documents.alone() && kept.equals(documents.all())) {
            return payload;
        }
        byte[] body = kept.size() == 1
                ? kept.get(0).toBytes()
                : Multipart.ofXml(kept.stream().map(XmlElement::toBytes).toList());
        String type = kept.size() == 1 ? "application/xml" : "multipart/mixed; boundary=boundary";
        return new Payload(body, type, payload.path(), payload.headers(), payload.topic(), payload.receivedAt());
    }
}
