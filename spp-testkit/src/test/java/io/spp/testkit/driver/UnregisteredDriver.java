package io.spp.testkit.driver;

/** A driver that no {@code META-INF/services} names. */
class UnregisteredDriver extends TextDriver {}
