package io.spp.core.plugin;

/**
 * A plugin that was found and cannot be used; the others are not affected.
 *
 * @param origin its class, jar or class loader
 * @param reason why
 */
public record RejectedPlugin(String origin, String reason) {}
