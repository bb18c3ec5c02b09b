package dev.baobei.bus;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.providers.helpers.MultiUtils;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/** Joins outgoing and incoming channels of the same address inside one process. It remembers nothing: PostgreSQL does. */
@ApplicationScoped
@Connector(LocalConnector.NAME)
@ConnectorAttribute(name = "address", type = "string", direction = Direction.INCOMING_AND_OUTGOING, mandatory = true, description = "what joins an outgoing channel with an incoming one")
public class LocalConnector implements InboundConnector, OutboundConnector {

    static final String NAME = "local";

    private final Map<String, BroadcastProcessor<Message<?>>> addresses = new ConcurrentHashMap<>();

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        return at(config).onOverflow().drop();
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config config) {
        BroadcastProcessor<Message<?>> address = at(config);
        return MultiUtils.via(multi -> multi.call(message -> {
            address.onNext(message);
            return io.smallrye.mutiny.Uni.createFrom().completionStage(message.ack());
        }));
    }

    private BroadcastProcessor<Message<?>> at(Config config) {
        return addresses.computeIfAbsent(config.getValue("address", String.class), address -> BroadcastProcessor.create());
    }
}
