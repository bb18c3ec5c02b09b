package dev.baobei.flow.setup;

/**
 * One value of a setup that cannot be.
 *
 * @param path    where it stands in the document: {@code projects[0].terms.leadTime}
 * @param allowed what may stand there
 */
public record SetupFault(String path, String allowed) {}
