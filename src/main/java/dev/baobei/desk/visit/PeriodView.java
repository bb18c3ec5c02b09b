package dev.baobei.desk.visit;

import java.time.OffsetDateTime;

/** From when until when, half-open. */
public record PeriodView(OffsetDateTime from, OffsetDateTime until) {}
