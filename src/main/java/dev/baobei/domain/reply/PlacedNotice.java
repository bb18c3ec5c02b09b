package dev.baobei.domain.reply;

/** To whom something has come to be looked after, or from whom it was taken: by a hand-over, by the pool. */
public sealed interface PlacedNotice extends Reply.Notice
        permits Reply.HandedOver, Reply.HandedOn, ShareNotice, PooledNotice, FakeNotice, RemovalNotice {}
