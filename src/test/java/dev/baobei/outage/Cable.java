package dev.baobei.outage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The line between the gateway and its database: may be cut and mended. */
final class Cable implements AutoCloseable {

    private final int to;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile ServerSocket entrance;

    private Cable(int to, ServerSocket entrance) {
        this.to = to;
        this.port = entrance.getLocalPort();
        this.entrance = entrance;
        threads.submit(() -> connect(entrance));
    }

    /** Leads from a free port of this machine to another port of it. */
    static Cable to(int port) throws IOException {
        return new Cable(port, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    }

    int port() {
        return port;
    }

    private Void connect(ServerSocket from) throws IOException {
        while (true) {
            Socket near = from.accept();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
            ends.add(near);
            ends.add(far);
            threads.submit(() -> near.getInputStream().transferTo(far.getOutputStream()));
            threads.submit(() -> far.getInputStream().transferTo(near.getOutputStream()));
        }
    }

    /** Nothing gets through from now on, whatever was under way. */
    void cut() throws IOException {
        entrance.close();
        for (Socket end : ends) {
            end.close();
        }
    }

    /** Leads there again. */
    void mend() throws IOException {
        entrance = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        ServerSocket mended = entrance;
        threads.submit(() -> connect(mended));
    }

    @Override
    public void close() throws IOException {
        cut();
        threads.shutdownNow();
    }
}
