package io.spp.core.plugin;

import io.spp.core.text.BilingualText;

/**
 * A plugin that was found and cannot be used; the others are not affected.
 *
 * @param origin its class, jar or class loader
 * @param reason why, in both languages; what foreign code says stands in it as it was said
 */
public record RejectedPlugin(String origin, BilingualText reason) {}
