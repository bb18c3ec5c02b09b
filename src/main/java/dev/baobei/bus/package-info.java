/** SmallRye Reactive Messaging: the connector inside one process, which Kafka replaces by configuration. It carries ids, never texts. */
package dev.baobei.bus;
